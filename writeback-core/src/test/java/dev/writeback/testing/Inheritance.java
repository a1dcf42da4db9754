package dev.writeback.testing;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Guid;
import java.util.ArrayList;
import java.util.List;

/** What a child takes from the list of its parent (MS-ADTS 6.1.3; every object of a directory is a container). */
final class Inheritance {
    private Inheritance() {}

    static List<Ace.Typed> take(List<Ace.Typed> parent, Guid childClass) {
        List<Ace.Typed> taken = new ArrayList<>();
        parent.forEach(ace -> take(ace, childClass, taken));
        return taken;
    }

    private static void take(Ace.Typed ace, Guid childClass, List<Ace.Typed> taken) {
        AceFlags flags = ace.flags();
        if (!flags.has(AceFlags.CONTAINER_INHERIT)) {
            return;
        }
        boolean applies = ace.inheritedObjectType() == null || childClass.equals(ace.inheritedObjectType());
        boolean handedOn = !flags.has(AceFlags.NO_PROPAGATE);
        AceFlags inherited = flags.with(AceFlags.INHERITED);
        if (!applies) {
            if (handedOn) {
                taken.add(ace.withFlags(inherited.with(AceFlags.INHERIT_ONLY)));
            }
        } else if (!handedOn) {
            taken.add(effective(ace));
        } else if (ace.mask().generic()) {
            taken.add(effective(ace));
            taken.add(ace.withFlags(inherited.with(AceFlags.INHERIT_ONLY)));
        } else {
            taken.add(ace.withFlags(inherited.without(AceFlags.INHERIT_ONLY)));
        }
    }

    /** For the child alone: rights spelled out, no class any more. */
    private static Ace.Typed effective(Ace.Typed ace) {
        AccessMask mask = ace.mask().mapped();
        AceFlags flags = new AceFlags(AceFlags.INHERITED);
        AceType type = ace.type();
        if (ace.objectType() == null && type.object()) {
            type = type == AceType.ALLOWED_OBJECT ? AceType.ALLOWED : AceType.DENIED;
        }
        return new Ace.Typed(type, flags, mask, ace.objectType(), null, ace.trustee(), ace.data());
    }
}
