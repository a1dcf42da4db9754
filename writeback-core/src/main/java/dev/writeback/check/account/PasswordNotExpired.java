package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** WB-ACC-004: with an expired password, or one that must be changed first, the engine cannot log on. */
final class PasswordNotExpired implements FactValidator {
    private static final Rule RULE = Rule.of("WB-ACC-004")
            .scope(Scope.DIRECTORY)
            .title("Password of the connector account has not expired")
            .failureTitle("Password of the connector account has expired")
            .about(Subject.Kind.PATH)
            .addRequires(Facts.CONNECTOR, Facts.PASSWORD_EXPIRY)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        ConnectorAccount account = facts.known(Facts.CONNECTOR);
        if (Connector.changesItsPassword(account)) {
            return new Verdict.NotApplicable("domain controllers change the password of " + account.samAccountName());
        }
        Optional<Instant> end = facts.known(Facts.PASSWORD_EXPIRY);
        if (end.isEmpty()) {
            return new Verdict.Pass("it never expires");
        }
        if (end.get().isAfter(facts.takenAt())) {
            return new Verdict.Pass("it expires on " + Connector.words(end.get()));
        }
        Finding.Builder finding = Connector.finding(RULE, facts).expected("a password that never expires");
        boolean mustChange = end.get().equals(Instant.EPOCH);
        return new Verdict.Fail(
                List.of((mustChange
                                ? mustChange(finding, account.samAccountName())
                                : expired(finding, account.samAccountName(), end.get()))
                        .build()),
                List.of());
    }

    private static Finding.Builder mustChange(Finding.Builder finding, String account) {
        return finding.place("must-change")
                .title(account + " must change its password before it may log on, which no engine does")
                .actual("pwdLastSet is 0")
                .remedy(new Remedy.ByHand("clear \"User must change password at next logon\" of " + account
                        + ", and set \"Password never expires\""));
    }

    private static Finding.Builder expired(Finding.Builder finding, String account, Instant end) {
        return finding.place("expired")
                .title("The password of " + account + " has expired: nothing can be written back as it")
                .actual("it expired on " + Connector.words(end) + " (msDS-UserPasswordExpiryTimeComputed)")
                .remedy(new Remedy.ByHand("set \"Password never expires\" of " + account
                        + ", or give it a new password, there and in the sync engine"));
    }
}
