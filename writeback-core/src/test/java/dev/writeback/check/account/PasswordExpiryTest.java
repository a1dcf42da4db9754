package dev.writeback.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Finding;
import dev.writeback.check.Severity;
import dev.writeback.check.Validator;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.SmallForest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** WB-ACC-004 and 006: when does the account's password expire. */
class PasswordExpiryTest {
    private static final PasswordNotExpired NOT_EXPIRED = new PasswordNotExpired();
    private static final PasswordDoesNotExpireSoon NOT_SOON = new PasswordDoesNotExpireSoon();

    @Test
    void a_password_that_never_expires_passes_both() {
        assertThat(SmallForest.ready().verdict(NOT_EXPIRED)).isEqualTo(new Verdict.Pass("it never expires"));
        assertThat(SmallForest.ready().verdict(NOT_SOON)).isEqualTo(new Verdict.Pass("it never expires"));
    }

    @Test
    void one_that_expired_in_this_very_moment_fails() {
        Finding finding = Judged.finding(NOT_EXPIRED, expiring(SmallForest.NOW));

        assertThat(finding.title())
                .isEqualTo("The password of MSOL_0123456789ab has expired: nothing can be written back as it");
        assertThat(finding.actual())
                .isEqualTo("it expired on 2026-11-02T08:15:30Z (msDS-UserPasswordExpiryTimeComputed)");
        assertThat(finding.place()).isEqualTo("expired");
        assertThat(finding.remedy().instruction())
                .isEqualTo(
                        "set \"Password never expires\" of MSOL_0123456789ab, or give it a new password, there and in"
                                + " the sync engine");
    }

    @Test
    void one_that_must_be_changed_first_fails_for_that_reason() {
        Finding finding = Judged.finding(NOT_EXPIRED, expiring(Instant.EPOCH));

        assertThat(finding.title())
                .isEqualTo("MSOL_0123456789ab must change its password before it may log on, which no engine does");
        assertThat(finding.actual()).isEqualTo("pwdLastSet is 0");
        assertThat(finding.place()).isEqualTo("must-change");
        assertThat(finding.remedy().instruction())
                .startsWith("clear \"User must change password at next logon\" of MSOL_0123456789ab");
    }

    @Test
    void one_that_has_expired_no_longer_expires_soon() {
        for (Instant end : new Instant[] {SmallForest.NOW, Instant.EPOCH}) {
            assertThat(Judged.by(NOT_SOON, expiring(end)))
                    .isEqualTo(new Verdict.NotApplicable("it has expired already, or must be changed first"));
        }
    }

    @Test
    void one_that_expires_within_14_days_still_works_but_is_warned_of() {
        Instant end = SmallForest.NOW.plus(Duration.ofDays(14));

        assertThat(Judged.by(NOT_EXPIRED, expiring(end)))
                .isEqualTo(new Verdict.Pass("it expires on 2026-11-16T08:15:30Z"));

        Finding finding = Judged.finding(NOT_SOON, expiring(end));

        assertThat(finding.title())
                .isEqualTo("The password of MSOL_0123456789ab expires soon, and writeback stops with it");
        assertThat(finding.actual())
                .isEqualTo("it expires on 2026-11-16T08:15:30Z (msDS-UserPasswordExpiryTimeComputed)");
        assertThat(finding.place()).isEqualTo("expires-soon");
        assertThat(finding.remedy().instruction()).contains("\"Password never expires\"");
    }

    @Test
    void one_that_expires_a_second_later_passes_both() {
        Snapshot.Builder later =
                expiring(SmallForest.NOW.plus(Duration.ofDays(14)).plusSeconds(1));

        assertThat(Judged.by(NOT_EXPIRED, later)).isInstanceOf(Verdict.Pass.class);
        assertThat(Judged.by(NOT_SOON, later)).isEqualTo(new Verdict.Pass("it expires on 2026-11-16T08:15:31Z"));
    }

    /** Its password does expire, and a domain controller has changed it by then. */
    @Test
    void neither_is_asked_of_an_account_whose_password_the_domain_changes() {
        for (Validator rule : new Validator[] {NOT_EXPIRED, NOT_SOON}) {
            assertThat(Judged.by(rule, Judged.managed(expiring(SmallForest.NOW))))
                    .isEqualTo(new Verdict.NotApplicable("domain controllers change the password of pGMSA_1a2b$"));
        }
    }

    @Test
    void what_is_hidden_stays_open() {
        for (Validator rule : new Validator[] {NOT_EXPIRED, NOT_SOON}) {
            Judged.openWithout(Facts.PASSWORD_EXPIRY, rule);
            Judged.openWithout(Facts.CONNECTOR, rule);
        }
    }

    @Test
    void only_the_password_that_has_expired_blocks() {
        assertThat(NOT_EXPIRED.rule().severity()).isEqualTo(Severity.BLOCKING);
        assertThat(NOT_SOON.rule().severity()).isEqualTo(Severity.WARNING);
    }

    private static Snapshot.Builder expiring(Instant end) {
        return Judged.pathWith(Facts.PASSWORD_EXPIRY, Optional.of(end));
    }
}
