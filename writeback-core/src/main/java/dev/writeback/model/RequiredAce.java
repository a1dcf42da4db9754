package dev.writeback.model;

import dev.writeback.access.Right;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import org.jspecify.annotations.Nullable;

/**
 * The least grant that would make an operation succeed: what a plan adds and what a report proposes. It is never the
 * test for success, which is whether the right is effective.
 *
 * @param right what is granted
 * @param inheritedBy schemaIDGUID of the class of objects below that inherit it; null: it is for the object alone
 */
public record RequiredAce(Right right, @Nullable Guid inheritedBy) {
    /** A grant on the object that carries it, and on nothing below. */
    public static RequiredAce onObject(Right right) {
        return new RequiredAce(right, null);
    }

    /** A grant on every object of one class below the object that carries it, as far as inheritance reaches. */
    public static RequiredAce onDescendants(Right right, Guid classId) {
        return new RequiredAce(right, classId);
    }

    /** The entry that gives it to {@code trustee}. */
    public Ace.Typed to(Sid trustee) {
        AceFlags flags =
                inheritedBy == null ? AceFlags.NONE : new AceFlags(AceFlags.CONTAINER_INHERIT | AceFlags.INHERIT_ONLY);
        return Ace.object(AceType.ALLOWED_OBJECT, flags, right.bit(), right.objectType(), inheritedBy, trustee);
    }
}
