package dev.writeback.check.user;

import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.UserValidator;
import dev.writeback.model.Subject;

/** WB-USR-002: of users who share a source anchor, the engine does not know whose password to write (event 33003). */
final class AnchorsAreUnique implements UserValidator {
    private static final Rule RULE = Rule.of("WB-USR-002")
            .scope(Scope.DIRECTORY)
            .ownReason(true)
            .title("No two users share a source anchor")
            .failureTitle("Users share a source anchor")
            .about(Subject.Kind.FOREST)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Examination begin(KnownFacts facts) {
        return new AnchorExamination(id(), facts.subject().key(), facts.partial());
    }
}
