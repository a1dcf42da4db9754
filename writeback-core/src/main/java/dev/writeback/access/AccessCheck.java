package dev.writeback.access;

import dev.writeback.access.AccessDecision.Answer;
import dev.writeback.access.AccessDecision.DecidingAce;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides one right for one token by a stored descriptor (MS-ADTS 5.1.3.3).
 *
 * <p>It answers from the list alone. What an owner may do without an entry, to read and write the descriptor, is not looked
 * at: it covers no control access right and no attribute, but whoever asks for Read permissions must know that an owner has them.
 */
public final class AccessCheck {
    private AccessCheck() {}

    /** Decides whether {@code token} may use {@code right} on the target that carries {@code descriptor}. */
    public static AccessDecision decide(SecurityDescriptor descriptor, Token token, Right right, Target target) {
        if (!descriptor.daclPresent()) {
            return AccessDecision.of(Answer.UNKNOWN, "the descriptor was read without its access control list");
        }
        Optional<Acl> dacl = descriptor.dacl();
        if (dacl.isEmpty()) {
            return AccessDecision.of(
                    Answer.ALLOW, "the object has a NULL access control list, which grants everything");
        }
        return new Walk(descriptor, token, right, target).over(dacl.get().aces());
    }

    /** How one entry bears on the question. */
    private enum Bearing {
        NONE,
        DECIDES,
        MAY_DECIDE
    }

    private record Walk(SecurityDescriptor descriptor, Token token, Right right, Target target) {
        AccessDecision over(List<Ace> aces) {
            boolean maybeAllowed = false;
            boolean maybeDenied = false;
            for (int i = 0; i < aces.size(); i++) {
                Ace ace = aces.get(i);
                Bearing bearing = bearing(ace);
                if (bearing == Bearing.NONE) {
                    continue;
                }
                if (bearing == Bearing.MAY_DECIDE || !(ace instanceof Ace.Typed typed)) {
                    AceType.Effect effect =
                            ace instanceof Ace.Typed t ? t.type().effect() : AceType.Effect.DENY;
                    maybeAllowed |= effect == AceType.Effect.ALLOW || !(ace instanceof Ace.Typed);
                    maybeDenied |= effect == AceType.Effect.DENY;
                    continue;
                }
                boolean allows = typed.type().effect() == AceType.Effect.ALLOW;
                if (allows ? maybeDenied : maybeAllowed) {
                    return undecided();
                }
                return new AccessDecision(
                        allows ? Answer.ALLOW : Answer.DENY,
                        Optional.of(new DecidingAce(i, typed)),
                        (allows ? "granted by " : "refused by ") + typed);
            }
            return maybeAllowed
                    ? undecided()
                    : AccessDecision.of(Answer.DENY, "no entry grants " + right.name() + " to a SID of the token");
        }

        private AccessDecision undecided() {
            return AccessDecision.of(
                    Answer.UNKNOWN, "an entry with a condition, or of an unknown kind, could decide " + right.name());
        }

        private Bearing bearing(Ace ace) {
            if (ace.flags().inheritOnly()) {
                return Bearing.NONE;
            }
            if (!(ace instanceof Ace.Typed typed)) {
                return Bearing.MAY_DECIDE;
            }
            if (typed.type().effect() == AceType.Effect.NONE
                    || !typed.mask().mapped().has(right.bit())
                    || !namesToken(typed.trustee())) {
                return Bearing.NONE;
            }
            boolean ownerUnknown = typed.trustee().equals(Sid.OWNER_RIGHTS)
                    && descriptor.owner().isEmpty();
            Bearing covers = covers(typed.objectType());
            boolean open = typed.type().carriesData() || ownerUnknown;
            return covers == Bearing.DECIDES && open ? Bearing.MAY_DECIDE : covers;
        }

        private boolean namesToken(Sid trustee) {
            if (trustee.equals(Sid.PRINCIPAL_SELF)) {
                return target.sid() != null && token.contains(target.sid());
            }
            if (trustee.equals(Sid.OWNER_RIGHTS)) {
                return descriptor.owner().map(token::contains).orElse(true);
            }
            return token.contains(trustee);
        }

        /**
         * Whether the entry's object type lies on the path of the right. For attributes the class is the root of the
         * tree and covers all of it. For control access rights MS-ADTS lists only "absent or equal", so one that names
         * the class is left undecided.
         */
        private Bearing covers(@Nullable Guid objectType) {
            if (objectType == null || objectType.equals(right.objectType()) || objectType.equals(right.propertySet())) {
                return Bearing.DECIDES;
            }
            if (target.classGuid() == null) {
                return Bearing.MAY_DECIDE;
            }
            if (!objectType.equals(target.classGuid())) {
                return Bearing.NONE;
            }
            return right.control() ? Bearing.MAY_DECIDE : Bearing.DECIDES;
        }
    }
}
