package dev.writeback.examples.doctor;

import dev.writeback.check.Baseline;
import dev.writeback.check.BaselineFile;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.json.JsonFormatException;
import dev.writeback.model.Snapshot;
import dev.writeback.model.file.SnapshotReader;
import dev.writeback.port.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A file that somebody named on the command line. What cannot be opened, or is something else, is a wrong use.
 *
 * @param option where it was named
 * @param path the file
 */
record NamedFile(String option, Path path) {
    /** The facts are read at once, the users each time they are asked for. */
    Snapshot snapshot() {
        return use(() -> {
            Store store = store();
            // without its name, which may say whose it is, and could get into a report that does not
            return SnapshotReader.read(() -> store.open(name()), "the snapshot file");
        });
    }

    Baseline baseline() {
        return use(() -> {
            try (InputStream in = store().open(name())) {
                return BaselineFile.read(in, path.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be read", e);
            }
        });
    }

    /** Made with a new key if it is not there. */
    PseudonymKey key() {
        return use(() -> PseudonymKey.keptIn(store(), name()));
    }

    /** Starts to write it, readable for its owner alone. */
    OutputFile create(boolean replace) {
        Store.Existing existing = replace ? Store.Existing.REPLACE : Store.Existing.KEEP;
        return new OutputFile(this, use(() -> store().create(name(), existing)));
    }

    boolean isSameAs(NamedFile other) {
        return path.toAbsolutePath()
                .normalize()
                .equals(other.path.toAbsolutePath().normalize());
    }

    <T> T use(Supplier<? extends T> file) {
        try {
            return file.get();
        } catch (IllegalArgumentException | JsonFormatException | UncheckedIOException e) {
            throw new WrongUse(option + ": " + e.getMessage());
        }
    }

    private Store store() {
        Path folder = path.getParent();
        return Store.inFolder(folder == null ? Path.of("") : folder);
    }

    private String name() {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
