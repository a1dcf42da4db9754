package dev.writeback.sd;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A security identifier in its canonical text form, such as {@code S-1-5-21-1-2-3-1105}.
 *
 * <p>The authority is decimal below 2<sup>32</sup> and {@code 0x} with twelve hexadecimal digits from there on;
 * sub-authorities are unsigned decimal numbers (MS-DTYP 2.4.2).
 *
 * @param value the text, starting with {@code S-1-}
 */
public record Sid(String value) implements Comparable<Sid> {
    // before the constants below, whose construction needs it
    private static final Pattern CANONICAL =
            Pattern.compile("S-1-(?:0|[1-9]\\d{0,9}|0x[0-9a-f]{12})(?:-(?:0|[1-9]\\d{0,9})){0,15}");

    /** {@code S-1-1-0}: everybody who is authenticated, whoever they are. */
    public static final Sid EVERYONE = new Sid("S-1-1-0");
    /** {@code S-1-3-0}: replaced by the owner when an ACE is inherited. */
    public static final Sid CREATOR_OWNER = new Sid("S-1-3-0");
    /** {@code S-1-3-1}: replaced by the owner's group when an ACE is inherited. */
    public static final Sid CREATOR_GROUP = new Sid("S-1-3-1");
    /** {@code S-1-3-4}: stands for the owner in an ACE that limits the owner's implicit rights. */
    public static final Sid OWNER_RIGHTS = new Sid("S-1-3-4");
    /** {@code S-1-5-2}: whoever came over the network. */
    public static final Sid NETWORK = new Sid("S-1-5-2");
    /** {@code S-1-5-10}: stands for the object that carries the ACE. */
    public static final Sid PRINCIPAL_SELF = new Sid("S-1-5-10");
    /** {@code S-1-5-11}: every authenticated account but Guest. */
    public static final Sid AUTHENTICATED_USERS = new Sid("S-1-5-11");
    /** {@code S-1-5-15}: every account of this organization. */
    public static final Sid THIS_ORGANIZATION = new Sid("S-1-5-15");
    /** {@code S-1-5-32-554}: BUILTIN\Pre-Windows 2000 Compatible Access. */
    public static final Sid PRE_WINDOWS_2000_ACCESS = new Sid("S-1-5-32-554");

    static final int MAX_SUB_AUTHORITIES = 15;
    private static final long MAX_UINT32 = 0xFFFF_FFFFL;

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is not canonical, or a number in it is out of range
     */
    public Sid {
        if (!CANONICAL.matcher(value).matches() || !inRange(value)) {
            throw new IllegalArgumentException("not a canonical SID: " + value);
        }
    }

    private static boolean inRange(String value) {
        String[] parts = value.split("-", -1);
        boolean hex = parts[2].startsWith("0x");
        if (hex && Long.parseLong(parts[2].substring(2), 16) <= MAX_UINT32) {
            return false;
        }
        for (int i = hex ? 3 : 2; i < parts.length; i++) {
            if (Long.parseLong(parts[i]) > MAX_UINT32) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a SID that fills all of {@code bytes}, as in the attribute {@code objectSid}.
     *
     * @throws MalformedDescriptorException if the bytes are not exactly one SID
     */
    public static Sid ofBytes(byte[] bytes) {
        Sid sid = new WireReader(bytes).sid(0, bytes.length);
        if (sid.binaryLength() != bytes.length) {
            throw new MalformedDescriptorException(sid.binaryLength(), "bytes behind the end of a SID");
        }
        return sid;
    }

    /** The binary form: revision, count, authority (big-endian), sub-authorities (little-endian). */
    public byte[] toBytes() {
        String[] parts = value.split("-", -1);
        int subs = parts.length - 3;
        byte[] bytes = new byte[8 + 4 * subs];
        bytes[0] = 1;
        bytes[1] = (byte) subs;
        long authority = Long.decode(parts[2]);
        for (int i = 0; i < 6; i++) {
            bytes[7 - i] = (byte) (authority >>> (8 * i));
        }
        for (int i = 0; i < subs; i++) {
            long sub = Long.parseLong(parts[3 + i]);
            for (int b = 0; b < 4; b++) {
                bytes[8 + 4 * i + b] = (byte) (sub >>> (8 * b));
            }
        }
        return bytes;
    }

    int binaryLength() {
        return 8 + 4 * (int) (value.chars().filter(c -> c == '-').count() - 2);
    }

    /** The same SID with one more sub-authority at the end, as a domain gives to its accounts. */
    public Sid child(long relativeId) {
        return new Sid(value + "-" + relativeId);
    }

    /** The SID without its last sub-authority; empty if it has none. For an account: its domain. */
    public Optional<Sid> parent() {
        int last = value.lastIndexOf('-');
        return value.indexOf('-', 4) < 0 ? Optional.empty() : Optional.of(new Sid(value.substring(0, last)));
    }

    @Override
    public int compareTo(Sid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
