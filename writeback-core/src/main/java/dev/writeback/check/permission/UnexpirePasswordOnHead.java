package dev.writeback.check.permission;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision;
import dev.writeback.access.Target;
import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Missing;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.AccountNames;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Subject;
import dev.writeback.model.WritebackRights;
import java.util.List;

/** WB-PER-004: without Unexpire Password on the domain head, a reset password has to be changed at once. */
final class UnexpirePasswordOnHead implements FactValidator {
    private static final Rule RULE = Rule.of("WB-PER-004")
            .scope(Scope.DIRECTORY)
            .title("Unexpire Password is effective on the domain head")
            .failureTitle("Unexpire Password is missing on the domain head")
            .about(Subject.Kind.PATH)
            .addRequires(Facts.SCHEMA, Facts.CONNECTOR, Facts.HEAD_DESCRIPTOR)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        ConnectorAccount connector = facts.known(Facts.CONNECTOR);
        Dn head = facts.path().domain().head();
        Target target =
                new Target(null, facts.known(Facts.SCHEMA).classId("domainDNS").orElse(null));
        AccessDecision decision = AccessCheck.decide(
                facts.known(Facts.HEAD_DESCRIPTOR), connector.token(), WritebackRights.UNEXPIRE_PASSWORD, target);
        return switch (decision.answer()) {
            case ALLOW ->
                new Verdict.Pass(decision.by()
                        .map(by -> "granted to " + AccountNames.of(by.ace().trustee()) + " on " + head)
                        .orElse(decision.because()));
            case DENY -> new Verdict.Fail(List.of(UnexpireFinding.of(id(), facts, decision.by())), List.of());
            case UNKNOWN ->
                new Verdict.Inconclusive(List.of(new Missing(
                        "whether Unexpire Password is effective",
                        facts.subject().key(),
                        Reason.UNSUPPORTED,
                        decision.because())));
        };
    }
}
