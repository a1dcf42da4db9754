package dev.writeback.check.protection;

import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.UserValidator;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;

/** WB-PER-008: passwords of administrators are not reset from the cloud, by design. */
public final class AdministratorsAreNotSynced implements UserValidator {
    private static final Rule RULE = Rule.of("WB-PER-008")
            .scope(Scope.DIRECTORY)
            .severity(Severity.INFORMATION)
            .title("No user is an administrator")
            .failureTitle("Administrators are among the users")
            .about(Subject.Kind.DOMAIN)
            .addRequires(Facts.PROTECTED)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Examination begin(KnownFacts facts) {
        return new Administrators(id(), facts.subject().key(), facts.known(Facts.PROTECTED));
    }
}
