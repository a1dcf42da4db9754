package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** WB-ACC-006: writeback stops on the day on which the account's password expires. */
final class PasswordDoesNotExpireSoon implements FactValidator {
    private static final Duration SOON = Duration.ofDays(14);
    private static final Rule RULE = Rule.of("WB-ACC-006")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("Password of the connector account does not expire within " + SOON.toDays() + " days")
            .failureTitle("Password of the connector account expires soon")
            .about(Subject.Kind.PATH)
            .addRequires(Facts.CONNECTOR, Facts.PASSWORD_EXPIRY)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        String account = facts.known(Facts.CONNECTOR).samAccountName();
        if (Connector.changesItsPassword(facts.known(Facts.CONNECTOR))) {
            return new Verdict.NotApplicable("domain controllers change the password of " + account);
        }
        Optional<Instant> end = facts.known(Facts.PASSWORD_EXPIRY);
        if (end.isEmpty()) {
            return new Verdict.Pass("it never expires");
        }
        if (!end.get().isAfter(facts.takenAt())) {
            return new Verdict.NotApplicable("it has expired already, or must be changed first");
        }
        if (end.get().isAfter(facts.takenAt().plus(SOON))) {
            return new Verdict.Pass("it expires on " + Connector.words(end.get()));
        }
        return new Verdict.Fail(
                List.of(Connector.finding(RULE, facts)
                        .place("expires-soon")
                        .title("The password of " + account + " expires soon, and writeback stops with it")
                        .expected("a password that never expires")
                        .actual("it expires on " + Connector.words(end.get())
                                + " (msDS-UserPasswordExpiryTimeComputed)")
                        .remedy(new Remedy.ByHand("set \"Password never expires\" of " + account
                                + ", or give it a new password, there and in the sync engine"))
                        .build()),
                List.of());
    }
}
