package dev.writeback.examples.doctor;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the result goes. */
final class OutputOptions {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write into this file, which only its owner can read, instead of on the screen.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace the file of --out if it is there already.")
    private boolean force;

    /** The file; empty: the screen. */
    Optional<NamedFile> file() {
        if (out == null) {
            return Optional.empty();
        }
        if (out.toString().isBlank() || out.toString().equals("-")) {
            throw new WrongUse("--out needs the name of a file; without --out, a report is shown on the screen");
        }
        return Optional.of(new NamedFile("--out", out));
    }

    NamedFile required() {
        return file().orElseThrow(() -> new WrongUse("--out FILE is missing"));
    }

    /** Refused at once if it is there already, before anybody waits for what would go into it. */
    OutputFile create(NamedFile file) {
        return file.create(force);
    }
}
