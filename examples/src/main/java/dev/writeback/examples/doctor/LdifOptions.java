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

    private @Nullable LdifForest opened;

    boolean given() {
        return !files.isEmpty();
    }

    void refuse() {
        if (by != null) {
            throw new WrongUse("--ldif-by belongs to --ldif, which is not given");
        }
    }

    /** Read once, as the files may be large. */
    LdifForest open() {
        LdifForest forest = opened == null ? read() : opened;
        opened = forest;
        return forest;
    }

    private LdifForest read() {
        try {
            return LdifForest.open(files, exporter(), InstantSource.fixed(written()));
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

    /** The present of an export is what its server's clock said; failing that, when its last file was written. */
    InstantSource clock() {
        return InstantSource.fixed(open().exportedAt().orElseGet(this::written));
    }

    private Instant written() {
        Instant last = Instant.EPOCH;
        for (Path file : files) {
            try {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                last = written.isAfter(last) ? written : last;
            } catch (IOException e) {
                throw new WrongUse("--ldif: the file cannot be read: " + file);
            }
        }
        return last;
    }
}
