package dev.writeback.check.permission;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.check.KnownFacts;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.SyncedUser;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds what stands between a right and a user, by walking up from the user to the domain head. */
final class BlockerSearch {
    private final DomainRef domain;
    private final Containers containers;
    private final SecurityDescriptor head;
    private final Token token;

    BlockerSearch(KnownFacts facts) {
        this.domain = facts.path().domain();
        this.containers = facts.known(Facts.CONTAINERS);
        this.head = facts.known(Facts.HEAD_DESCRIPTOR);
        this.token = facts.known(Facts.CONNECTOR).token();
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
            return new Blocker.Refused(ace, ace.flags().inherited() ? origin(ace, user.dn()) : user.dn());
        }
        if (descriptor.daclProtected()) {
            return new Blocker.InheritanceStopped(
                    user.dn(), true, user.adminCount().orElse(0) == 1);
        }
        for (Dn above : between(user.dn())) {
            Optional<SecurityDescriptor> seen = seen(above);
            if (seen.isEmpty()) {
                return new Blocker.NotExplained(above, "its security descriptor was not read");
            }
            if (seen.get().daclProtected()) {
                return new Blocker.InheritanceStopped(above, false, false);
            }
        }
        if (classId.isEmpty()) {
            return new Blocker.NotExplained(domain.head(), "the class " + user.objectClass() + " is not in the schema");
        }
        return granted(right, classId.get())
                ? new Blocker.NotInheritedYet()
                : new Blocker.NotGranted(user.objectClass(), classId.get());
    }

    /** The nearest object above that carries the entry itself; the object right above if none was seen to. */
    private Dn origin(Ace.Typed inherited, Dn user) {
        List<Dn> above = new ArrayList<>(between(user));
        above.add(domain.head());
        for (Dn dn : above) {
            Optional<SecurityDescriptor> seen = dn.equals(domain.head()) ? Optional.of(head) : seen(dn);
            if (seen.flatMap(SecurityDescriptor::dacl)
                    .filter(acl -> handsDown(acl, inherited))
                    .isPresent()) {
                return dn;
            }
        }
        return above.get(0);
    }

    private static boolean handsDown(Acl acl, Ace.Typed inherited) {
        return acl.aces().stream()
                .filter(Ace.Typed.class::isInstance)
                .map(Ace.Typed.class::cast)
                .anyMatch(ace -> !ace.flags().inherited()
                        && ace.flags().has(AceFlags.CONTAINER_INHERIT)
                        && ace.type().effect() == inherited.type().effect()
                        && ace.mask().mapped().equals(inherited.mask().mapped())
                        && ace.trustee().equals(inherited.trustee())
                        && Objects.equals(ace.objectType(), inherited.objectType()));
    }

    /** Whether the head's own list, once handed down to an object of this class, would grant the right. */
    private boolean granted(Right right, Guid classId) {
        List<Ace> handedDown = new ArrayList<>();
        for (Ace ace : head.dacl().map(Acl::aces).orElse(List.of())) {
            if (ace instanceof Ace.Typed typed
                    && typed.flags().has(AceFlags.CONTAINER_INHERIT)
                    && (typed.inheritedObjectType() == null || classId.equals(typed.inheritedObjectType()))) {
                handedDown.add(typed.withFlags(new AceFlags(AceFlags.INHERITED)));
            }
        }
        SecurityDescriptor expected = SecurityDescriptor.of(0, null, null, Acl.of(handedDown));
        return AccessCheck.decide(expected, token, right, new Target(null, classId))
                .allowed();
    }

    private Optional<SecurityDescriptor> seen(Dn container) {
        return containers.find(container).map(Container::descriptor).flatMap(Observation::known);
    }

    /** The objects above {@code user} and below the domain head, nearest first. */
    private List<Dn> between(Dn user) {
        List<Dn> path = new ArrayList<>();
        Optional<Dn> next = user.parent();
        while (next.isPresent()
                && !next.get().equals(domain.head())
                && next.get().within(domain.head())) {
            path.add(next.get());
            next = next.get().parent();
        }
        return path;
    }
}
