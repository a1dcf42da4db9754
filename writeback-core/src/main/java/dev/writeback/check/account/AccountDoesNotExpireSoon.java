package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** WB-ACC-005: writeback stops on the day on which the account ends. */
final class AccountDoesNotExpireSoon implements FactValidator {
    private static final Duration SOON = Duration.ofDays(30);
    private static final Rule RULE = Connector.rule("WB-ACC-005")
            .severity(Severity.WARNING)
            .title("Connector account does not expire within " + SOON.toDays() + " days")
            .failureTitle("Connector account expires soon")
            .addRequires(Facts.ACCOUNT_EXPIRY)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        Optional<Instant> end = facts.known(Facts.ACCOUNT_EXPIRY);
        if (end.isEmpty()) {
            return new Verdict.Pass("it never expires");
        }
        if (!end.get().isAfter(facts.takenAt())) {
            return new Verdict.NotApplicable("it has expired already");
        }
        if (end.get().isAfter(facts.takenAt().plus(SOON))) {
            return new Verdict.Pass("it expires on " + Connector.words(end.get()));
        }
        String account = Connector.name(facts);
        return new Verdict.Fail(
                List.of(Connector.finding(RULE, facts)
                        .place("expires-soon")
                        .title(account + " expires soon, and writeback stops with it")
                        .expected("an account that never expires")
                        .actual("it expires on " + Connector.words(end.get()) + " (accountExpires)")
                        .remedy(new Remedy.ByHand("set \"Account expires\" of " + account + " to \"Never\""))
                        .build()),
                List.of());
    }
}
