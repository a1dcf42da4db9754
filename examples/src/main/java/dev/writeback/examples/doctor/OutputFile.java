package dev.writeback.examples.doctor;

import dev.writeback.port.NewFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A file that a command fills. Nothing is left of it unless it is complete.
 *
 * @param name where it will be
 * @param file takes the content
 */
record OutputFile(NamedFile name, NewFile file) implements AutoCloseable {
    /** The disk did not take what was written. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(UncheckedIOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Writes everything, and gives the file its name. */
    <T> T fill(Function<OutputStream, T> content) {
        try {
            T result = content.apply(file.out());
            name.use(() -> {
                file.complete();
                return name;
            });
            return result;
        } catch (UncheckedIOException e) {
            throw new Lost(e);
        }
    }

    /** Writes a text as UTF-8. */
    void write(String text) {
        fill(out -> {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                return text;
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be written: " + e.getMessage(), e);
            }
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
