package dev.writeback.check.user;

import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.UserValidator;
import dev.writeback.model.Subject;

/** WB-USR-001: below an organizational unit with a reserved character in its name, writeback may fail (event 33001). */
final class UnitsAvoidReservedCharacters implements UserValidator {
    private static final Rule RULE = Rule.of("WB-USR-001")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("No organizational unit above users has reserved characters in its name")
            .failureTitle("Organizational units above users have reserved characters in their names")
            .about(Subject.Kind.DOMAIN)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Examination begin(KnownFacts facts) {
        return new UnitExamination(id(), facts.domain());
    }
}
