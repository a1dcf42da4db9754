package dev.writeback.sd;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A GUID as Active Directory stores it: the first three fields little-endian, the last eight bytes as they stand.
 *
 * @param low the first eight wire bytes as a little-endian number
 * @param high the last eight wire bytes as a little-endian number
 */
public record Guid(long low, long high) implements Comparable<Guid> {
    /** Bytes of the binary form. */
    public static final int LENGTH = 16;

    private static final Pattern TEXT = Pattern.compile("\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?");

    /**
     * Reads the text form, in any letter case, with or without braces.
     *
     * @throws IllegalArgumentException if {@code text} is no GUID
     */
    public static Guid parse(String text) {
        if (!TEXT.matcher(text).matches() || text.startsWith("{") != text.endsWith("}")) {
            throw new IllegalArgumentException("not a GUID: " + text);
        }
        UUID uuid = UUID.fromString(text.startsWith("{") ? text.substring(1, text.length() - 1) : text);
        long most = uuid.getMostSignificantBits();
        long low = (most >>> 32 & 0xFFFF_FFFFL) | (most >>> 16 & 0xFFFFL) << 32 | (most & 0xFFFFL) << 48;
        return new Guid(low, Long.reverseBytes(uuid.getLeastSignificantBits()));
    }

    /**
     * Reads the binary form, as in the attribute {@code objectGUID}.
     *
     * @throws MalformedDescriptorException if there are not exactly 16 bytes
     */
    public static Guid ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedDescriptorException(0, "a GUID has 16 bytes, not " + bytes.length);
        }
        return new WireReader(bytes).guid(0);
    }

    /** The sixteen wire bytes. */
    public byte[] toBytes() {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (low >>> (8 * i));
            bytes[8 + i] = (byte) (high >>> (8 * i));
        }
        return bytes;
    }

    @Override
    public int compareTo(Guid other) {
        return toString().compareTo(other.toString());
    }

    /** Lower case, without braces. */
    @Override
    public String toString() {
        long most = low << 32 | (low >>> 32 & 0xFFFFL) << 16 | low >>> 48;
        return new UUID(most, Long.reverseBytes(high)).toString().toLowerCase(Locale.ROOT);
    }
}
