package dev.writeback.sd;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A self-relative security descriptor (MS-DTYP 2.4.6): its bytes, and what they say.
 *
 * <p>Two descriptors are equal when their bytes are. A directory stores few distinct ones, so readers keep one
 * instance of each. Immutable and threadsafe.
 */
public final class SecurityDescriptor {
    /** Control bit: there is a discretionary list, be it NULL. */
    public static final int DACL_PRESENT = 0x0004;
    /** Control bit: there is an audit list. */
    public static final int SACL_PRESENT = 0x0010;
    /** Control bit: the discretionary list came by inheritance. */
    public static final int DACL_AUTO_INHERITED = 0x0400;
    /** Control bit: nothing is inherited into the discretionary list. */
    public static final int DACL_PROTECTED = 0x1000;
    /** Control bit: offsets count from the start of the descriptor; always set in stored ones. */
    public static final int SELF_RELATIVE = 0x8000;

    private final Bytes bytes;
    private final int control;
    private final @Nullable Sid owner;
    private final @Nullable Sid group;
    private final @Nullable Acl sacl;
    private final @Nullable Acl dacl;

    SecurityDescriptor(
            Bytes bytes,
            int control,
            @Nullable Sid owner,
            @Nullable Sid group,
            @Nullable Acl sacl,
            @Nullable Acl dacl) {
        this.bytes = bytes;
        this.control = control;
        this.owner = owner;
        this.group = group;
        this.sacl = sacl;
        this.dacl = dacl;
    }

    /**
     * Reads the binary form.
     *
     * @param bytes the whole descriptor, as in the attribute {@code nTSecurityDescriptor}
     * @throws MalformedDescriptorException if any part of it cannot be right; nothing is read "as far as it goes"
     */
    public static SecurityDescriptor read(byte[] bytes) {
        return new SdReader(bytes).read();
    }

    /**
     * Makes a descriptor from its parts.
     *
     * @param control further control bits; SELF_RELATIVE and DACL_PRESENT are set as needed
     * @param owner null: none
     * @param group null: none
     * @param dacl null: no discretionary list
     */
    public static SecurityDescriptor of(int control, @Nullable Sid owner, @Nullable Sid group, @Nullable Acl dacl) {
        return read(SdWriter.write(control, owner, group, dacl));
    }

    /** The control bits, 0 to 65,535. */
    public int control() {
        return control;
    }

    /** The owner; empty if it is not there, mostly because it was not asked for. */
    public Optional<Sid> owner() {
        return Optional.ofNullable(owner);
    }

    /** The owner's group; empty if it is not there. */
    public Optional<Sid> group() {
        return Optional.ofNullable(group);
    }

    /** The audit list; empty if it is not there, mostly because it takes a privilege to read. */
    public Optional<Acl> sacl() {
        return Optional.ofNullable(sacl);
    }

    /**
     * The discretionary list. Empty either because it is absent, which in an answer mostly means that it was not asked
     * for, or because it is a NULL list, which grants everything: {@link #daclPresent()} tells.
     */
    public Optional<Acl> dacl() {
        return Optional.ofNullable(dacl);
    }

    /** Whether the descriptor says anything about a discretionary list. */
    public boolean daclPresent() {
        return (control & DACL_PRESENT) != 0;
    }

    /** Whether the discretionary list is shut off from inheritance (SE_DACL_PROTECTED). */
    public boolean daclProtected() {
        return (control & DACL_PROTECTED) != 0;
    }

    /** The binary form, exactly as read. */
    public Bytes bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SecurityDescriptor that && bytes.equals(that.bytes));
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    /** SDDL with full SIDs. */
    @Override
    public String toString() {
        return Sddl.print(this);
    }
}
