package dev.writeback.examples.doctor;

import dev.writeback.Writeback;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Snapshot;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Names or pseudonyms: a screen shows names, a file carries pseudonyms, unless somebody says otherwise. */
final class NameOptions {
    @Option(names = "--names", description = "Write names into files as they are, instead of pseudonyms.")
    private boolean names;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "Compute pseudonyms with the key in this file, and show them on the screen, too. The same key gives"
                            + " the same pseudonyms in every run. The file is made if it is not there; keep it secret.")
    private @Nullable Path keyFile;

    /** What makes pseudonyms of names; empty: names stay. Reads, or makes, the file with the key. */
    Optional<PseudonymKey> key(Optional<NamedFile> output) {
        if (names && keyFile != null) {
            throw new WrongUse("--names and --key are both given; names stay, or become pseudonyms by a key");
        }
        boolean replaced = keyFile != null || (output.isPresent() && !names);
        return replaced ? Optional.of(key(Optional.ofNullable(keyFile), output)) : Optional.empty();
    }

    /** The key in {@code file}, or one that nobody keeps. */
    static PseudonymKey key(Optional<Path> file, Optional<NamedFile> output) {
        if (file.isEmpty()) {
            return PseudonymKey.fresh();
        }
        NamedFile kept = new NamedFile("--key", file.get());
        if (output.filter(kept::isSameAs).isPresent()) {
            throw new WrongUse("--key and --out name the same file");
        }
        return kept.key();
    }

    /** The snapshot as it may be shown. */
    static Snapshot shown(Snapshot snapshot, Optional<PseudonymKey> key) {
        return key.map(given -> Writeback.anonymise(snapshot, given)).orElse(snapshot);
    }

    /** Whether the pseudonyms are the same in the next run. */
    boolean lasting() {
        return keyFile != null;
    }

    static String words(boolean pseudonymous) {
        return pseudonymous ? "pseudonyms stand for names" : "names are written as they are";
    }
}
