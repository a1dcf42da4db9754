package dev.writeback.check.permission;

import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.UserValidator;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;

/** WB-PER-005: inheritance must reach every user who has no grants of its own. */
final class InheritanceReachesUsers implements UserValidator {
    private static final Rule RULE = Rule.of("WB-PER-005")
            .scope(Scope.DIRECTORY)
            .title("Inheritance reaches users")
            .failureTitle("Inheritance stops short of users")
            .about(Subject.Kind.PATH)
            .requires(RightsOnUsers.REQUIRES)
            .explainedBy(RightsOnUsers.EXPLAINED_BY)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Examination begin(KnownFacts facts) {
        InheritanceFindings findings =
                new InheritanceFindings(id(), facts.subject().key());
        return new InheritanceExamination(
                facts.known(Facts.SCHEMA).rights().onUsers(), new RightsOnUsers(facts), findings);
    }
}
