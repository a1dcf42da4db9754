package dev.writeback.check.permission;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.permission.Effect.Blocked;
import dev.writeback.check.permission.Effect.Effective;
import dev.writeback.check.permission.Effect.Undetermined;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Schema;
import dev.writeback.model.SyncedUser;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one right on one user after the other, each distinct descriptor once. Used by one thread. */
final class RightsOnUsers {
    static final List<Fact<?>> REQUIRES = List.of(Facts.SCHEMA, Facts.CONNECTOR);

    /** These tell why a right is not effective; whether it is, stands on the user. */
    static final List<Fact<?>> EXPLAINED_BY = List.of(Facts.HEAD_DESCRIPTOR, Facts.CONTAINERS, Facts.PROTECTED);

    private final Schema schema;
    private final Token token;
    private final BlockerSearch blockers;
    private final Map<Question, AccessDecision> decided = new HashMap<>();

    /** Everything that an answer depends on. {@code self}: whether the user is in the token, as the account itself. */
    private record Question(
            SecurityDescriptor descriptor,
            Right right,
            @Nullable Guid classId,
            boolean self) {}

    RightsOnUsers(KnownFacts facts) {
        this.schema = facts.known(Facts.SCHEMA);
        this.token = facts.known(Facts.CONNECTOR).token();
        this.blockers = new BlockerSearch(facts);
    }

    Effect of(Right right, SyncedUser user) {
        if (user.descriptor() instanceof Observation.Known<SecurityDescriptor> known) {
            return of(right, user, known.value());
        }
        Observation.Unknown<SecurityDescriptor> unknown = (Observation.Unknown<SecurityDescriptor>) user.descriptor();
        return new Undetermined(unknown.reason(), unknown.detail());
    }

    private Effect of(Right right, SyncedUser user, SecurityDescriptor descriptor) {
        Optional<Guid> classId = schema.classId(user.objectClass());
        boolean self = token.contains(user.sid());
        AccessDecision decision = decided.computeIfAbsent(
                new Question(descriptor, right, classId.orElse(null), self),
                question -> AccessCheck.decide(
                        descriptor, token, right, new Target(self ? user.sid() : null, classId.orElse(null))));
        return switch (decision.answer()) {
            case ALLOW -> new Effective();
            case UNKNOWN -> new Undetermined(Reason.UNSUPPORTED, decision.because());
            case DENY -> new Blocked(blockers.find(right, user, descriptor, classId, decision));
        };
    }
}
