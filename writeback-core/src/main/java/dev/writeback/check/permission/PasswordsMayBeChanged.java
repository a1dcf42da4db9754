package dev.writeback.check.permission;

import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.UserValidator;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;

/** WB-PER-006: a voluntary change takes Change Password, which Everyone and SELF hold on every user by default. */
final class PasswordsMayBeChanged implements UserValidator {
    private static final Rule RULE = Rule.of("WB-PER-006")
            .scope(Scope.DIRECTORY)
            .severity(Severity.INFORMATION)
            .title("Change Password is effective for Everyone and SELF")
            .failureTitle("Change Password is missing on users")
            .about(Subject.Kind.DOMAIN)
            .addRequires(Facts.SCHEMA)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Examination begin(KnownFacts facts) {
        return new ChangeExamination(id(), facts.subject().key(), new ChangeOfOwnPassword(facts.known(Facts.SCHEMA)));
    }
}
