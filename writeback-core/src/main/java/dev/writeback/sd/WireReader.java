package dev.writeback.sd;

/** Bounds-checked little-endian reads. Every way out of the array is a {@link MalformedDescriptorException}. */
final class WireReader {
    private final byte[] bytes;

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    byte[] array() {
        return bytes;
    }

    int u8(int at) {
        require(at, 1);
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        require(at, 2);
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    int i32(int at) {
        require(at, 4);
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    Guid guid(int at) {
        require(at, Guid.LENGTH);
        return new Guid(i64(at), i64(at + 8));
    }

    private long i64(int at) {
        return (i32(at) & 0xFFFF_FFFFL) | (long) i32(at + 4) << 32;
    }

    /** A SID that starts at {@code at} and ends at or before {@code end}. */
    Sid sid(int at, int end) {
        int revision = u8(at);
        if (revision != 1) {
            throw new MalformedDescriptorException(at, "SID revision " + revision + ", expected 1");
        }
        int count = u8(at + 1);
        if (count > Sid.MAX_SUB_AUTHORITIES) {
            throw new MalformedDescriptorException(at + 1, "SID with " + count + " sub-authorities, at most 15");
        }
        if (at + 8 + 4 * count > end) {
            throw new MalformedDescriptorException(at, "SID runs past its end");
        }
        require(at, 8 + 4 * count);
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << 8 | u8(at + i);
        }
        StringBuilder text = new StringBuilder("S-1-");
        text.append(authority > 0xFFFF_FFFFL ? String.format("0x%012x", authority) : Long.toString(authority));
        for (int i = 0; i < count; i++) {
            text.append('-').append(Integer.toUnsignedString(i32(at + 8 + 4 * i)));
        }
        return new Sid(text.toString());
    }

    private void require(int at, int size) {
        if (at < 0 || at > bytes.length - size) {
            throw new MalformedDescriptorException(Math.max(0, at), "ends too early: " + bytes.length + " bytes");
        }
    }
}
