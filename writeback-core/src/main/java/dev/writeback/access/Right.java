package dev.writeback.access;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Guid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be allowed on an object: a control access right, writing one attribute, or something about all of it.
 *
 * @param name what administrators call it
 * @param bit the one bit of the access mask that it needs
 * @param objectType the right's GUID, or the schemaIDGUID of the attribute or of the object's class
 * @param propertySet the attribute's attributeSecurityGUID; null: it belongs to no set, or this is no attribute
 */
public record Right(
        String name, int bit, Guid objectType, @Nullable Guid propertySet) {
    /**
     * Checks that the right is a single bit.
     *
     * @throws IllegalArgumentException if {@code bit} has none or several bits set
     */
    public Right {
        Objects.requireNonNull(name, "name");
        if (Integer.bitCount(bit) != 1) {
            throw new IllegalArgumentException("a right is one bit, not 0x" + Integer.toHexString(bit));
        }
    }

    /** A control access right, such as Reset Password. */
    public static Right control(String name, Guid rightsGuid) {
        return new Right(name, AccessMask.CONTROL_ACCESS, rightsGuid, null);
    }

    /** Writing an attribute, which may belong to a property set. */
    public static Right write(String name, Guid attribute, @Nullable Guid propertySet) {
        return new Right(name, AccessMask.WRITE_PROPERTY, attribute, propertySet);
    }

    /** Something that concerns the whole of an object of one class, such as listing its contents. */
    public static Right whole(String name, int bit, Guid classGuid) {
        return new Right(name, bit, classGuid, null);
    }

    /** Whether this is a control access right. */
    public boolean control() {
        return bit == AccessMask.CONTROL_ACCESS;
    }

    @Override
    public String toString() {
        return name;
    }
}
