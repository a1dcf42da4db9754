package dev.writeback.sd;

/**
 * The rights that an ACE speaks of, as a set of bits (MS-DTYP 2.4.3, MS-ADTS 5.1.3.2).
 *
 * @param bits the 32-bit mask
 */
public record AccessMask(int bits) {
    /** LC: list what is right below. */
    public static final int LIST_CONTENTS = 0x4;
    /** RP: read an attribute. */
    public static final int READ_PROPERTY = 0x10;
    /** WP: write an attribute. */
    public static final int WRITE_PROPERTY = 0x20;
    /** CR: use a control access right, such as Reset Password. */
    public static final int CONTROL_ACCESS = 0x100;
    /** RC: read the security descriptor. */
    public static final int READ_CONTROL = 0x20000;
    /** WD: write the discretionary access control list. */
    public static final int WRITE_DAC = 0x40000;
    /** GA: everything, before it is mapped to the directory's own bits. */
    public static final int GENERIC_ALL = 0x1000_0000;
    /** GX: generic execute. */
    public static final int GENERIC_EXECUTE = 0x2000_0000;
    /** GW: generic write. */
    public static final int GENERIC_WRITE = 0x4000_0000;
    /** GR: generic read. */
    public static final int GENERIC_READ = 0x8000_0000;

    private static final int ANY_GENERIC = GENERIC_ALL | GENERIC_EXECUTE | GENERIC_WRITE | GENERIC_READ;

    /** Whether every bit of {@code wanted} is in this mask. */
    public boolean has(int wanted) {
        return (bits & wanted) == wanted;
    }

    /** Whether a generic bit is set, which a directory replaces before it stores an effective ACE. */
    public boolean generic() {
        return (bits & ANY_GENERIC) != 0;
    }

    /** This mask with its generic bits replaced by what they mean on directory objects (MS-ADTS 5.1.3.2). */
    public AccessMask mapped() {
        int specific = bits & ~ANY_GENERIC;
        if ((bits & GENERIC_ALL) != 0) {
            specific |= 0xF01FF;
        }
        if ((bits & GENERIC_READ) != 0) {
            specific |= READ_CONTROL | LIST_CONTENTS | READ_PROPERTY | 0x80;
        }
        if ((bits & GENERIC_WRITE) != 0) {
            specific |= READ_CONTROL | WRITE_PROPERTY | 0x8;
        }
        if ((bits & GENERIC_EXECUTE) != 0) {
            specific |= READ_CONTROL | LIST_CONTENTS;
        }
        return new AccessMask(specific);
    }

    /** SDDL letters in ascending order of bits, or hexadecimal when a bit has no letter. */
    @Override
    public String toString() {
        return SddlRights.print(bits);
    }
}
