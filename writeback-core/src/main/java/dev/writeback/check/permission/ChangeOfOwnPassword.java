package dev.writeback.check.permission;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision;
import dev.writeback.access.AccessDecision.Answer;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.model.Schema;
import dev.writeback.model.SchemaIds;
import dev.writeback.model.SyncedUser;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether users may change their own passwords, each distinct descriptor judged once. A user is judged as SELF, Everyone and
 * Authenticated Users; in which groups it is was not read. Used by one thread.
 */
final class ChangeOfOwnPassword {
    private static final Right CHANGE = Right.control("Change Password", SchemaIds.CHANGE_PASSWORD);
    private static final List<Sid> EVERYBODY = List.of(Sid.EVERYONE, Sid.AUTHENTICATED_USERS);

    private final Schema schema;
    private final Map<SecurityDescriptor, Set<Sid>> trustees = new HashMap<>();
    private final Map<Question, AccessDecision> decided = new HashMap<>();

    /** Everything that an answer depends on. {@code named}: the user, if the descriptor names it other than as SELF. */
    private record Question(
            SecurityDescriptor descriptor,
            @Nullable Guid classId,
            @Nullable Sid named) {}

    ChangeOfOwnPassword(Schema schema) {
        this.schema = schema;
    }

    AccessDecision of(SyncedUser user, SecurityDescriptor descriptor) {
        Guid classId = schema.classId(user.objectClass()).orElse(null);
        Set<Sid> named = trustees.computeIfAbsent(
                descriptor, first -> entries(first).map(Ace.Typed::trustee).collect(Collectors.toUnmodifiableSet()));
        return decided.computeIfAbsent(
                new Question(descriptor, classId, named.contains(user.sid()) ? user.sid() : null),
                first -> decide(descriptor, new Target(user.sid(), classId), user.sid()));
    }

    private static AccessDecision decide(SecurityDescriptor descriptor, Target target, Sid user) {
        AccessDecision alone = AccessCheck.decide(descriptor, Token.of(user, EVERYBODY), CHANGE, target);
        if (!alone.allowed()) {
            return alone;
        }
        boolean certain = entries(descriptor)
                .filter(ace -> ace.type().effect() == AceType.Effect.DENY)
                .map(ace -> Token.of(user, List.of(Sid.EVERYONE, Sid.AUTHENTICATED_USERS, ace.trustee())))
                .allMatch(member ->
                        AccessCheck.decide(descriptor, member, CHANGE, target).allowed());
        return certain
                ? alone
                : new AccessDecision(
                        Answer.UNKNOWN, Optional.empty(), "an entry denies it to a group, whose members were not read");
    }

    private static Stream<Ace.Typed> entries(SecurityDescriptor descriptor) {
        return descriptor.dacl().map(Acl::aces).orElse(List.of()).stream()
                .filter(Ace.Typed.class::isInstance)
                .map(Ace.Typed.class::cast);
    }
}
