package dev.writeback.check.permission;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;

/** WB-PER-009: writeback looks users up by remote SAM calls, which fail where some objects may not be read. */
final class SamObjectsAreReadable implements FactValidator {
    private static final Rule RULE = Rule.of("WB-PER-009")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("What remote SAM calls read is readable")
            .failureTitle("What remote SAM calls read is not readable")
            .about(Subject.Kind.PATH)
            .addRequires(Facts.CONNECTOR)
            .consults(SamObject.FACTS)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        SamObjectJudge judge = new SamObjectJudge(id(), facts.subject().key(), facts.known(Facts.CONNECTOR));
        SamObject.of(facts).forEach(judge::judge);
        return judge.verdict();
    }
}
