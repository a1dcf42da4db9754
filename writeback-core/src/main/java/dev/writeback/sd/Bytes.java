package dev.writeback.sd;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of bytes, compared by content. Threadsafe. */
public final class Bytes {
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;
    private final int hash;

    private Bytes(byte[] content) {
        this.content = content;
        this.hash = Arrays.hashCode(content);
    }

    /** Copies all of {@code content}. */
    public static Bytes of(byte[] content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /** Copies the bytes from index {@code from} up to, not including, {@code to}. */
    public static Bytes of(byte[] content, int from, int to) {
        return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /**
     * The bytes that {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if {@code digits} are no pairs of hexadecimal digits
     */
    public static Bytes ofHex(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    /** A fresh copy of the content. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Number of bytes. */
    public int length() {
        return content.length;
    }

    /** The content itself, for readers of this package that promise not to write. */
    byte[] shared() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Bytes that && hash == that.hash && Arrays.equals(content, that.content));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Lower-case hexadecimal digits, two a byte. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(content);
    }
}
