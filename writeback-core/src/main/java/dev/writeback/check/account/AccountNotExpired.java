package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** WB-ACC-003: an account that has ended cannot log on. */
final class AccountNotExpired implements FactValidator {
    private static final Rule RULE = Connector.rule("WB-ACC-003")
            .title("Connector account has not expired")
            .failureTitle("Connector account has expired")
            .addRequires(Facts.ACCOUNT_EXPIRY)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        String account = Connector.name(facts);
        Optional<Instant> end = facts.known(Facts.ACCOUNT_EXPIRY);
        if (end.isEmpty()) {
            return new Verdict.Pass(account + " never expires");
        }
        if (end.get().isAfter(facts.takenAt())) {
            return new Verdict.Pass(account + " expires on " + Connector.words(end.get()));
        }
        return new Verdict.Fail(
                List.of(Connector.finding(RULE, facts)
                        .place("expired")
                        .title(account + " has expired: nothing can be written back as it")
                        .expected("an account that never expires")
                        .actual("it expired on " + Connector.words(end.get()) + " (accountExpires)")
                        .remedy(new Remedy.ByHand("set \"Account expires\" of " + account + " to \"Never\""))
                        .build()),
                List.of());
    }
}
