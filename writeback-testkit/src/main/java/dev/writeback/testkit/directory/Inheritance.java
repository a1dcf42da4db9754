package dev.writeback.testkit.directory;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;

/**
 * Which entries a child takes from its parent's list (MS-DTYP 2.5.3.4 as a directory applies it, MS-ADTS 6.1.3).
 *
 * <p>Every object of a directory counts as a container. Only the child's most specific class counts, none above it.
 *
 * @param childClass schemaIDGUID of the child's most specific class
 * @param owner the child's owner, who takes the place of Creator Owner
 * @param group the child's group, which takes the place of Creator Group
 */
record Inheritance(Guid childClass, Sid owner, Sid group) {
    private static final Sid CREATOR_OWNER = new Sid("S-1-3-0");
    private static final Sid CREATOR_GROUP = new Sid("S-1-3-1");

    /** All entries that the child takes, in the parent's order. */
    List<Ace.Typed> handedDown(List<Ace.Typed> parent) {
        List<Ace.Typed> taken = new ArrayList<>();
        parent.forEach(ace -> taken.addAll(take(ace)));
        return taken;
    }

    /** What becomes of one entry of the parent: nothing, one entry, or an effective one and one for grandchildren. */
    List<Ace.Typed> take(Ace.Typed ace) {
        boolean container = ace.flags().has(AceFlags.CONTAINER_INHERIT);
        boolean object = ace.flags().has(AceFlags.OBJECT_INHERIT);
        boolean onlyChildren = ace.flags().has(AceFlags.NO_PROPAGATE);
        if (!container && !object) {
            return List.of();
        }
        boolean applies = container
                && (ace.inheritedObjectType() == null
                        || ace.inheritedObjectType().equals(childClass));
        if (!applies) {
            return onlyChildren ? List.of() : List.of(carried(ace));
        }
        if (onlyChildren) {
            return List.of(effective(ace));
        }
        return standsForSomethingElse(ace)
                ? List.of(effective(ace), carried(ace))
                : List.of(ace.withFlags(ace.flags().with(AceFlags.INHERITED).without(AceFlags.INHERIT_ONLY)));
    }

    /** How a directory stores an entry that was set on an object itself: one that stands for something else, twice. */
    List<Ace.Typed> stored(Ace.Typed ace) {
        boolean handsDown =
                ace.flags().has(AceFlags.CONTAINER_INHERIT) || ace.flags().has(AceFlags.OBJECT_INHERIT);
        if (!standsForSomethingElse(ace) || ace.flags().inheritOnly()) {
            return List.of(ace);
        }
        Ace.Typed here = effective(ace).withFlags(AceFlags.NONE);
        return handsDown
                ? List.of(here, ace.withFlags(ace.flags().with(AceFlags.INHERIT_ONLY)))
                : List.of(withGuids(ace, here));
    }

    private static Ace.Typed withGuids(Ace.Typed original, Ace.Typed mapped) {
        return new Ace.Typed(
                original.type(),
                mapped.flags(),
                mapped.mask(),
                original.objectType(),
                original.inheritedObjectType(),
                mapped.trustee(),
                original.data());
    }

    /** For grandchildren: without effect on the child itself. */
    private static Ace.Typed carried(Ace.Typed ace) {
        return ace.withFlags(ace.flags().with(AceFlags.INHERITED).with(AceFlags.INHERIT_ONLY));
    }

    /** For the child alone, with everything filled in. */
    private Ace.Typed effective(Ace.Typed ace) {
        return new Ace.Typed(
                ace.objectType() == null ? simple(ace.type()) : ace.type(),
                new AceFlags(AceFlags.INHERITED),
                new AccessMask(mapped(ace.mask().bits())),
                ace.objectType(),
                null,
                trustee(ace.trustee()),
                ace.data());
    }

    private Sid trustee(Sid written) {
        if (written.equals(CREATOR_OWNER)) {
            return owner;
        }
        return written.equals(CREATOR_GROUP) ? group : written;
    }

    private static boolean standsForSomethingElse(Ace.Typed ace) {
        return mapped(ace.mask().bits()) != ace.mask().bits()
                || ace.trustee().equals(CREATOR_OWNER)
                || ace.trustee().equals(CREATOR_GROUP);
    }

    /** GENERIC_ALL, _READ, _WRITE and _EXECUTE as rights on directory objects (MS-ADTS 5.1.3.2). */
    private static int mapped(int mask) {
        return (mask & 0x0FFF_FFFF)
                | ((mask & 0x1000_0000) != 0 ? 0xF01FF : 0)
                | ((mask & 0x8000_0000) != 0 ? 0x20094 : 0)
                | ((mask & 0x4000_0000) != 0 ? 0x20028 : 0)
                | ((mask & 0x2000_0000) != 0 ? 0x20004 : 0);
    }

    private static AceType simple(AceType type) {
        return switch (type) {
            case ALLOWED_OBJECT -> AceType.ALLOWED;
            case DENIED_OBJECT -> AceType.DENIED;
            case ALLOWED_CALLBACK_OBJECT -> AceType.ALLOWED_CALLBACK;
            case DENIED_CALLBACK_OBJECT -> AceType.DENIED_CALLBACK;
            default -> type;
        };
    }
}
