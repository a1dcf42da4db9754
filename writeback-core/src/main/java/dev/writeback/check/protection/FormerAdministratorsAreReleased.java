package dev.writeback.check.protection;

import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.UserValidator;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;

/** WB-PER-007: AdminSDHolder never takes back what it did to those who were administrators once. */
public final class FormerAdministratorsAreReleased implements UserValidator {
    private static final Rule RULE = Rule.of("WB-PER-007")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("No former administrator is still protected")
            .failureTitle("Former administrators are still protected")
            .about(Subject.Kind.DOMAIN)
            .addRequires(Facts.PROTECTED)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Examination begin(KnownFacts facts) {
        return new FormerAdministrators(id(), facts.subject().key(), facts.known(Facts.PROTECTED));
    }
}
