package dev.writeback.check.permission;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;
import java.util.Objects;

/**
 * What an object's list means for users below it.
 *
 * @param above the object's descriptor
 * @param direct whether the users stand right below it: some entries go no further
 */
record HandedDown(SecurityDescriptor above, boolean direct) {
    /** Whether users of this class would have the right by what is handed down to them, and by nothing else. */
    boolean grants(Right right, Token token, Guid classId) {
        List<Ace> handedDown = entries()
                .filter(ace -> ace.inheritedObjectType() == null || classId.equals(ace.inheritedObjectType()))
                .<Ace>map(ace -> ace.withFlags(new AceFlags(AceFlags.INHERITED)))
                .toList();
        SecurityDescriptor alone = SecurityDescriptor.of(0, null, null, Acl.of(handedDown));
        return AccessCheck.decide(alone, token, right, new Target(null, classId))
                .allowed();
    }

    /** Whether the object itself carries what a user below was seen to have inherited. */
    boolean isOriginOf(Ace.Typed inherited) {
        return entries()
                .anyMatch(ace -> !ace.flags().inherited()
                        && ace.type().effect() == inherited.type().effect()
                        && ace.mask().mapped().equals(inherited.mask().mapped())
                        && ace.trustee().equals(inherited.trustee())
                        && Objects.equals(ace.objectType(), inherited.objectType())
                        // an entry that was split on the way down has lost its class
                        && (inherited.inheritedObjectType() == null
                                || inherited.inheritedObjectType().equals(ace.inheritedObjectType())));
    }

    private java.util.stream.Stream<Ace.Typed> entries() {
        return above.dacl().map(Acl::aces).orElse(List.of()).stream()
                .filter(Ace.Typed.class::isInstance)
                .map(Ace.Typed.class::cast)
                .filter(ace -> ace.flags().has(AceFlags.CONTAINER_INHERIT)
                        && (direct || !ace.flags().has(AceFlags.NO_PROPAGATE)));
    }
}
