package dev.writeback.check.permission;

import dev.writeback.access.AccessDecision;
import dev.writeback.access.Right;
import dev.writeback.access.Token;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.permission.Ancestry.Above;
import dev.writeback.check.protection.Protection;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what stands between a right and a user, by walking up from the user to the domain head. */
final class BlockerSearch {
    private static final String NOT_SEEN = "its security descriptor was not read";

    private final Map<FromAbove, Blocker> fromAbove = new HashMap<>();
    private final Map<Inherited, Optional<Dn>> origins = new HashMap<>();
    private final Ancestry ancestry;
    private final Token token;
    private final Optional<ProtectedAccounts> administrators;

    /** Everything that an answer about what stands above depends on: users below one parent share it. */
    private record FromAbove(Right right, Optional<Dn> parent, Guid classId) {}

    /** Everything that the origin of an entry depends on. */
    private record Inherited(Ace.Typed ace, Optional<Dn> parent) {}

    BlockerSearch(KnownFacts facts) {
        this.ancestry = new Ancestry(facts);
        this.token = facts.known(Facts.CONNECTOR).token();
        this.administrators = facts.ifKnown(Facts.PROTECTED);
    }

    /** Why {@code decision} refused {@code right} on {@code user}. */
    Blocker find(
            Right right,
            SyncedUser user,
            SecurityDescriptor descriptor,
            Optional<Guid> classId,
            AccessDecision decision) {
        if (decision.by().isPresent()) {
            Ace.Typed ace = decision.by().get().ace();
            return new Blocker.Refused(
                    ace, ace.flags().inherited() ? originOf(ace, user.dn()) : Optional.of(user.dn()));
        }
        if (descriptor.daclProtected()) {
            return new Blocker.InheritanceStopped(user.dn(), true, Protection.of(user, administrators));
        }
        if (classId.isEmpty()) {
            return new Blocker.NotExplained(
                    ancestry.head().dn(), "the class " + user.objectClass() + " is not in the schema");
        }
        Guid ofClass = classId.get();
        return fromAbove.computeIfAbsent(
                new FromAbove(right, user.dn().parent(), ofClass), first -> above(right, user, ofClass));
    }

    private Blocker above(Right right, SyncedUser user, Guid classId) {
        List<Above> line = ancestry.of(user.dn());
        Blocker blocker = new Blocker.NotGranted(user.objectClass(), classId);
        Blocker notInherited = null;
        for (int i = 0; i < line.size(); i++) {
            Above above = line.get(i);
            if (above.descriptor().isEmpty()) {
                blocker = new Blocker.NotExplained(above.dn(), NOT_SEEN);
                break;
            }
            SecurityDescriptor seen = above.descriptor().get();
            if (new HandedDown(seen, i == 0).grants(right, token, classId)) {
                // the uppermost one is where the entry came from, and where to look first
                notInherited = new Blocker.NotInheritedYet(above.dn());
            }
            if (seen.daclProtected() && !above.equals(ancestry.head())) {
                blocker = new Blocker.InheritanceStopped(above.dn(), false, Protection.NONE);
                break;
            }
        }
        return notInherited == null ? blocker : notInherited;
    }

    private Optional<Dn> originOf(Ace.Typed inherited, Dn user) {
        return origins.computeIfAbsent(new Inherited(inherited, user.parent()), first -> origin(inherited, user));
    }

    /** The nearest object above that carries the entry itself; empty if none was seen to. */
    private Optional<Dn> origin(Ace.Typed inherited, Dn user) {
        List<Above> line = ancestry.of(user);
        for (int i = 0; i < line.size(); i++) {
            boolean direct = i == 0;
            Above above = line.get(i);
            if (above.descriptor()
                    .filter(seen -> new HandedDown(seen, direct).isOriginOf(inherited))
                    .isPresent()) {
                return Optional.of(above.dn());
            }
        }
        return Optional.empty();
    }
}
