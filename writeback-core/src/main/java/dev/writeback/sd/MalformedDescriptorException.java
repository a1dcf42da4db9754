package dev.writeback.sd;

/** Bytes or text that are no security descriptor, with the place of the first fault. */
public final class MalformedDescriptorException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /** Names the first fault and the byte (or, in text, the character) at which it stands. */
    public MalformedDescriptorException(int offset, String reason) {
        super(reason + " (at offset " + offset + ")");
        this.offset = offset;
    }

    /** Index of the first byte, or character, that cannot be right; counted from 0. */
    public int offset() {
        return offset;
    }
}
