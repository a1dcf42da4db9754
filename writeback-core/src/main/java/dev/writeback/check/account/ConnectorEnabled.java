package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import java.util.List;

/** WB-ACC-001: a disabled account cannot log on, so nothing is written back. */
final class ConnectorEnabled implements FactValidator {
    private static final Rule RULE = Connector.rule("WB-ACC-001")
            .title("Connector account is enabled")
            .failureTitle("Connector account is disabled")
            .addRequires(Facts.ENABLED)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        String account = Connector.name(facts);
        if (facts.known(Facts.ENABLED)) {
            return new Verdict.Pass("ACCOUNTDISABLE is not set on " + account);
        }
        return new Verdict.Fail(
                List.of(Connector.finding(RULE, facts)
                        .place("disabled")
                        .title(account + " is disabled: nothing can be written back as it")
                        .expected("an enabled account")
                        .actual("ACCOUNTDISABLE (0x2) is set in userAccountControl")
                        .remedy(new Remedy.ByHand(
                                "enable " + account + ", or name the account that is in use (--connector NAME)"))
                        .build()),
                List.of());
    }
}
