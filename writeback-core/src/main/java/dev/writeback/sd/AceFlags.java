package dev.writeback.sd;

/**
 * How an ACE is inherited (MS-DTYP 2.4.4.1).
 *
 * @param bits the eight flag bits
 */
public record AceFlags(int bits) {
    /** OI: children that cannot have children inherit it. */
    public static final int OBJECT_INHERIT = 0x01;
    /** CI: children inherit it; in a directory every object counts as a container. */
    public static final int CONTAINER_INHERIT = 0x02;
    /** NP: only direct children inherit it. */
    public static final int NO_PROPAGATE = 0x04;
    /** IO: it has no effect on the object that carries it. */
    public static final int INHERIT_ONLY = 0x08;
    /** ID: it came from the parent. */
    public static final int INHERITED = 0x10;

    /** No flag: explicit, for the object itself alone. */
    public static final AceFlags NONE = new AceFlags(0);

    /** Whether the flag {@code bit} is set. */
    public boolean has(int bit) {
        return (bits & bit) != 0;
    }

    /** The flags as they stand, with {@code bit} set as well. */
    public AceFlags with(int bit) {
        return new AceFlags(bits | bit);
    }

    /** The flags as they stand, with {@code bit} cleared. */
    public AceFlags without(int bit) {
        return new AceFlags(bits & ~bit);
    }

    /** Whether the ACE was inherited from a parent. */
    public boolean inherited() {
        return has(INHERITED);
    }

    /** Whether the ACE has no effect on the object that carries it. */
    public boolean inheritOnly() {
        return has(INHERIT_ONLY);
    }

    /** SDDL letters, such as {@code CIIO}; empty text for none. */
    @Override
    public String toString() {
        return SddlNames.flags(bits);
    }
}
