package dev.writeback.examples.doctor;

import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdifForest;
import dev.writeback.port.DirectoryReader;

/**
 * A directory that a command reads and closes.
 *
 * @param reader the directory
 * @param closing what closes it
 */
record OpenDirectory(DirectoryReader reader, Runnable closing) implements AutoCloseable {
    static OpenDirectory of(LdapForest forest) {
        return new OpenDirectory(forest, forest::close);
    }

    /** Files are closed after each pass over them. */
    static OpenDirectory of(LdifForest forest) {
        return new OpenDirectory(forest, () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}
