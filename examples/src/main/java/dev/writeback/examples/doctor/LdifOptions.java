package dev.writeback.examples.doctor;

import dev.writeback.ldap.LdifForest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files that somebody exported from a directory. */
final class LdifOptions {
    @Option(
            names = "--ldif",
            paramLabel = "FILE",
            split = ",",
            description = "Files that ldapsearch or ldifde exported, instead of --ldap; docs/ldif.md has the commands.")
    private List<Path> files = List.of();

    @Option(
            names = "--ldif-by",
            paramLabel = "WHO",
            description = "administrator: the files were exported by an administrator, from whom nothing is hidden.")
    private @Nullable String by;

    boolean given() {
        return !files.isEmpty();
    }

    void refuse() {
        if (by != null) {
            throw new WrongUse("--ldif-by belongs to --ldif, which is not given");
        }
    }

    LdifForest open() {
        try {
            return LdifForest.open(files, exporter(), clock());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new WrongUse("--ldif: " + e.getMessage());
        }
    }

    private LdifForest.Exporter exporter() {
        if (by == null) {
            return LdifForest.Exporter.AS_IT_SAYS;
        }
        if (!by.equals("administrator")) {
            throw new WrongUse("--ldif-by: there is administrator, and nobody else");
        }
        return LdifForest.Exporter.ADMINISTRATOR;
    }

    /** The present of an export is when its last file was written. */
    InstantSource clock() {
        Instant last = Instant.EPOCH;
        for (Path file : files) {
            try {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                last = written.isAfter(last) ? written : last;
            } catch (IOException e) {
                throw new WrongUse("--ldif: the file cannot be read: " + file);
            }
        }
        return InstantSource.fixed(last);
    }
}
