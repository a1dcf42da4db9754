package dev.writeback.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, as the build wrote it down. */
public final class Version {
    /** Such as {@code 0.1.0}; {@code unknown} if the build's note was taken out of the jar. */
    public static final String CURRENT = read();

    private Version() {}

    private static String read() {
        try (InputStream note = Version.class.getResourceAsStream("version.txt")) {
            return note == null ? "unknown" : new String(note.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
