package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import java.util.List;

/** WB-ACC-002: a locked account cannot log on until somebody unlocks it or the lockout ends. */
final class ConnectorNotLocked implements FactValidator {
    private static final Rule RULE = Connector.rule("WB-ACC-002")
            .title("Connector account is not locked")
            .failureTitle("Connector account is locked")
            .addRequires(Facts.LOCKED)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        String account = Connector.name(facts);
        if (!facts.known(Facts.LOCKED)) {
            return new Verdict.Pass(account + " is not locked out");
        }
        return new Verdict.Fail(
                List.of(Connector.finding(RULE, facts)
                        .place("locked")
                        .title(account + " is locked out: nothing can be written back as it for now")
                        .expected("an account without a lockout")
                        .actual("LOCKOUT (0x10) is set in msDS-User-Account-Control-Computed")
                        .remedy(
                                new Remedy.ByHand(
                                        "unlock " + account
                                                + ", and find out which computer tries a wrong password (event 4740 on the PDC emulator)"))
                        .build()),
                List.of());
    }
}
