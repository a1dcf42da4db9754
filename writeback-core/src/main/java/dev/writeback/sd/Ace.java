package dev.writeback.sd;

import org.jspecify.annotations.Nullable;

/** One access control entry: what one trustee may or may not do, or whose use of a right is audited. */
public sealed interface Ace {
    /** How it is inherited, and whether it was. */
    AceFlags flags();

    /** The number of its type in the header, 0 to 255. */
    int typeCode();

    /**
     * An entry of a known type.
     *
     * @param type what it does
     * @param flags how it is inherited
     * @param mask the rights it speaks of
     * @param objectType the attribute, property set, control access right or class it is limited to; null: no limit
     * @param inheritedObjectType the class of children that inherit it; null: all
     * @param trustee whom it is about
     * @param data bytes behind the trustee: the condition of a callback entry, or slack; mostly empty
     */
    record Typed(
            AceType type,
            AceFlags flags,
            AccessMask mask,
            @Nullable Guid objectType,
            @Nullable Guid inheritedObjectType,
            Sid trustee,
            Bytes data)
            implements Ace {
        /**
         * Checks that only object entries carry GUIDs.
         *
         * @throws IllegalArgumentException if a simple type comes with a GUID
         */
        public Typed {
            if (!type.object() && (objectType != null || inheritedObjectType != null)) {
                throw new IllegalArgumentException("an ACE of type " + type + " carries no GUID");
            }
        }

        @Override
        public int typeCode() {
            return type.code();
        }

        /** The same entry with other flags. */
        public Typed withFlags(AceFlags other) {
            return new Typed(type, other, mask, objectType, inheritedObjectType, trustee, data);
        }

        /** SDDL, with the trustee as a full SID, such as {@code (A;CI;GA;;;S-1-5-18)}. */
        @Override
        public String toString() {
            return Sddl.print(this);
        }
    }

    /**
     * An entry of a type that this library does not read. It is kept, and never taken for a grant.
     *
     * @param typeCode the number of its type
     * @param flags how it is inherited
     * @param body everything behind the four bytes of the header
     */
    record Opaque(int typeCode, AceFlags flags, Bytes body) implements Ace {}

    /** An entry for the object itself, or its children, without GUIDs. */
    static Typed simple(AceType type, AceFlags flags, int mask, Sid trustee) {
        return new Typed(type, flags, new AccessMask(mask), null, null, trustee, Bytes.of(new byte[0]));
    }

    /** An entry limited to one right, attribute or property set, and perhaps to children of one class. */
    static Typed object(
            AceType type,
            AceFlags flags,
            int mask,
            @Nullable Guid objectType,
            @Nullable Guid inheritedObjectType,
            Sid trustee) {
        return new Typed(
                type, flags, new AccessMask(mask), objectType, inheritedObjectType, trustee, Bytes.of(new byte[0]));
    }
}
