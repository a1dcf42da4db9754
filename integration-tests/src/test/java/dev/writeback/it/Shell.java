package dev.writeback.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs another program and waits for it. */
final class Shell {
    private static final long MINUTES = 5;

    /**
     * How a program ended.
     *
     * @param exit its exit status
     * @param out what it printed
     * @param err what it complained about
     */
    record Outcome(int exit, String out, String err) {
        /** Its output, once it was made sure that it succeeded. */
        String expectSuccess() {
            if (exit != 0) {
                throw new IllegalStateException("exit status " + exit + ": " + err + out);
            }
            return out;
        }
    }

    private Shell() {}

    static Outcome run(List<String> command) {
        try {
            Path out = Files.createTempFile("writeback-out", ".txt");
            Path err = Files.createTempFile("writeback-err", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("still running after " + MINUTES + " minutes: " + command);
                }
                return new Outcome(process.exitValue(), read(out), read(err));
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
