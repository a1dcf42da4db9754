package dev.writeback.check.permission;

import dev.writeback.access.Right;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.UserValidator;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import dev.writeback.model.WritebackRights;
import java.util.function.Function;

/**
 * WB-PER-001 to 003: one right must be effective on every user. Users whom inheritance does not reach are left to
 * {@link InheritanceReachesUsers}: no grant on the head would help them.
 *
 * @param rule name and texts
 * @param pick the right among those of the forest
 */
record RightOnUsers(Rule rule, Function<WritebackRights, Right> pick) implements UserValidator {
    static final RightOnUsers RESET_PASSWORD =
            new RightOnUsers(rule("WB-PER-001", "Reset Password"), WritebackRights::resetPassword);
    static final RightOnUsers WRITE_LOCKOUT_TIME =
            new RightOnUsers(rule("WB-PER-002", "Write lockoutTime"), WritebackRights::writeLockoutTime);
    static final RightOnUsers WRITE_PWD_LAST_SET =
            new RightOnUsers(rule("WB-PER-003", "Write pwdLastSet"), WritebackRights::writePwdLastSet);

    private static Rule rule(String id, String right) {
        return Rule.of(id)
                .scope(Scope.DIRECTORY)
                .title(right + " is effective on users")
                .failureTitle(right + " is missing on users")
                .about(Subject.Kind.PATH)
                .requires(RightsOnUsers.REQUIRES)
                .explainedBy(RightsOnUsers.EXPLAINED_BY)
                .build();
    }

    @Override
    public Examination begin(KnownFacts facts) {
        Right right = pick.apply(facts.known(Facts.SCHEMA).rights());
        return new RightExamination(right, new RightsOnUsers(facts), new RightFindings(id(), facts, right));
    }
}
