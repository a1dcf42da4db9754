package dev.writeback.sd;

import java.util.Arrays;

/**
 * A descriptor laid out by hand, byte for byte, so that a test can put a fault where it wants one.
 *
 * <pre>
 *   0  header        28  first entry: A, WP, S-1-1-0          104  owner  S-1-5-18
 *  20  DACL header   48  second entry: OA, CR, two GUIDs, S-1-1-0   116  group  S-1-5-19, to 128
 * </pre>
 */
final class WireImage {
    static final int DACL = 20;
    static final int FIRST_ACE = 28;
    static final int SECOND_ACE = 48;
    static final int OWNER = 104;
    static final int GROUP = 116;
    static final int LENGTH = 128;

    private final byte[] bytes;

    private WireImage(byte[] bytes) {
        this.bytes = bytes;
    }

    static WireImage wellFormed() {
        WireImage image = new WireImage(new byte[LENGTH])
                .u8(0, 1)
                .u16(2, 0x8004)
                .u32(4, OWNER)
                .u32(8, GROUP)
                .u32(16, DACL);
        image.u8(DACL, 4).u16(DACL + 2, 84).u16(DACL + 4, 2);
        image.u16(FIRST_ACE + 2, 20).u32(FIRST_ACE + 4, 0x20).sid(FIRST_ACE + 8, 1, 0);
        image.u8(SECOND_ACE, 5).u16(SECOND_ACE + 2, 56).u32(SECOND_ACE + 4, 0x100);
        image.u32(SECOND_ACE + 8, 3).sid(SECOND_ACE + 44, 1, 0);
        return image.sid(OWNER, 5, 18).sid(GROUP, 5, 19);
    }

    WireImage u8(int at, int value) {
        bytes[at] = (byte) value;
        return this;
    }

    WireImage u16(int at, int value) {
        return u8(at, value).u8(at + 1, value >>> 8);
    }

    WireImage u32(int at, int value) {
        return u16(at, value).u16(at + 2, value >>> 16);
    }

    /** A SID with one sub-authority: twelve bytes. */
    WireImage sid(int at, int authority, int subAuthority) {
        return u8(at, 1).u8(at + 1, 1).u8(at + 7, authority).u32(at + 8, subAuthority);
    }

    /** The same image, cut off, or lengthened with zeros. */
    WireImage length(int length) {
        return new WireImage(Arrays.copyOf(bytes, length));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    SecurityDescriptor read() {
        return SecurityDescriptor.read(bytes);
    }
}
