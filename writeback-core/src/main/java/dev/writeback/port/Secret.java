package dev.writeback.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * A password or another secret. It cannot be printed, compared or serialised, and is wiped when it is closed.
 *
 * <p>A copy lives for as long as an SDK keeps one; SECURITY.md names those places.
 */
public final class Secret implements AutoCloseable {
    /** Uses the characters of a secret, and must not keep them. */
    @FunctionalInterface
    public interface Use<R> {
        /** Called with the UTF-8 bytes of the secret, which are wiped when it returns. */
        R with(byte[] utf8);
    }

    /** Bytes of one UTF-16 unit in UTF-8, at most. */
    private static final int MAX_UTF8_BYTES = 3;

    /** Some editors put it in front of a text in UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] characters;
    private boolean closed;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /**
     * Takes over a copy of {@code characters}; wipe your own.
     *
     * @throws IllegalArgumentException if it is empty, which would be an anonymous logon, or is no text
     */
    public static Secret of(char[] characters) {
        if (characters.length == 0) {
            throw new IllegalArgumentException("the password is empty");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(CharBuffer.wrap(characters))) {
            throw new IllegalArgumentException("the password is no text: half of a surrogate pair is missing");
        }
        return new Secret(characters.clone());
    }

    /**
     * Reads a secret from a file in UTF-8; a byte order mark in front, and one line break at the end, do not belong to it.
     *
     * @throws IllegalArgumentException if the file is empty, is not UTF-8 or cannot be read
     */
    public static Secret ofFile(Path file) {
        Objects.requireNonNull(file, "file");
        byte[] bytes = read(file);
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int end = decoded.limit();
            if (end > 0 && decoded.get(end - 1) == '\n') {
                end -= end > 1 && decoded.get(end - 2) == '\r' ? 2 : 1;
            }
            int start = end > 0 && decoded.get(0) == BYTE_ORDER_MARK ? 1 : 0;
            if (end == start) {
                throw new IllegalArgumentException("the password file is empty: " + file);
            }
            char[] characters = new char[end - start];
            decoded.get(start, characters);
            wipe(decoded);
            return new Secret(characters);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the password file is not UTF-8: " + file, e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void wipe(ByteBuffer buffer) {
        buffer.clear();
        while (buffer.hasRemaining()) {
            buffer.put((byte) 0);
        }
    }

    private static void wipe(CharBuffer buffer) {
        buffer.clear();
        while (buffer.hasRemaining()) {
            buffer.put('\0');
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("the password file cannot be read: " + file, e);
        }
    }

    /**
     * Lends the secret to {@code use}.
     *
     * @throws IllegalStateException if the secret was closed
     */
    public synchronized <R> R use(Use<R> use) {
        if (closed) {
            throw new IllegalStateException("the secret was closed");
        }
        ByteBuffer encoded = ByteBuffer.wrap(new byte[characters.length * MAX_UTF8_BYTES]);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), encoded, true);
        byte[] utf8 = new byte[encoded.flip().limit()];
        encoded.get(utf8);
        try {
            return use.with(utf8);
        } finally {
            Arrays.fill(utf8, (byte) 0);
            wipe(encoded);
        }
    }

    /** Wipes it. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
