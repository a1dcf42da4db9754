package dev.writeback.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Finding;
import dev.writeback.check.Severity;
import dev.writeback.check.Validator;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.testing.SmallForest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** WB-ACC-003 and 005: when does the account end. */
class AccountExpiryTest {
    private static final AccountNotExpired NOT_EXPIRED = new AccountNotExpired();
    private static final AccountDoesNotExpireSoon NOT_SOON = new AccountDoesNotExpireSoon();

    @Test
    void an_account_that_never_expires_passes_both() {
        assertThat(SmallForest.ready().verdict(NOT_EXPIRED))
                .isEqualTo(new Verdict.Pass("MSOL_0123456789ab never expires"));
        assertThat(SmallForest.ready().verdict(NOT_SOON)).isEqualTo(new Verdict.Pass("it never expires"));
    }

    @Test
    void one_that_expired_in_this_very_moment_is_over_and_no_longer_expires_soon() {
        Finding finding =
                Judged.finding(NOT_EXPIRED, Judged.pathWith(Facts.ACCOUNT_EXPIRY, Optional.of(SmallForest.NOW)));

        assertThat(finding.title()).isEqualTo("MSOL_0123456789ab has expired: nothing can be written back as it");
        assertThat(finding.actual()).isEqualTo("it expired on 2026-11-02T08:15:30Z (accountExpires)");
        assertThat(finding.place()).isEqualTo("expired");
        assertThat(finding.remedy().instruction())
                .isEqualTo("set \"Account expires\" of MSOL_0123456789ab to \"Never\"");
        assertThat(in(Duration.ZERO, NOT_SOON)).isEqualTo(new Verdict.NotApplicable("it has expired already"));
    }

    @Test
    void one_that_expires_within_30_days_still_works_but_is_warned_of() {
        assertThat(in(Duration.ofDays(30), NOT_EXPIRED))
                .isEqualTo(new Verdict.Pass("MSOL_0123456789ab expires on 2026-12-02T08:15:30Z"));

        Finding finding = Judged.finding(
                NOT_SOON,
                Judged.pathWith(Facts.ACCOUNT_EXPIRY, Optional.of(SmallForest.NOW.plus(Duration.ofDays(30)))));

        assertThat(finding.title()).isEqualTo("MSOL_0123456789ab expires soon, and writeback stops with it");
        assertThat(finding.actual()).isEqualTo("it expires on 2026-12-02T08:15:30Z (accountExpires)");
        assertThat(finding.place()).isEqualTo("expires-soon");
        assertThat(finding.remedy().instruction()).contains("MSOL_0123456789ab").contains("Never");
    }

    @Test
    void one_that_expires_a_second_later_passes_both() {
        Duration later = Duration.ofDays(30).plusSeconds(1);

        assertThat(in(later, NOT_EXPIRED)).isInstanceOf(Verdict.Pass.class);
        assertThat(in(later, NOT_SOON)).isEqualTo(new Verdict.Pass("it expires on 2026-12-02T08:15:31Z"));
    }

    @Test
    void what_is_hidden_stays_open() {
        Judged.openWithout(Facts.ACCOUNT_EXPIRY, NOT_EXPIRED);
        Judged.openWithout(Facts.ACCOUNT_EXPIRY, NOT_SOON);
    }

    @Test
    void only_the_account_that_has_expired_blocks() {
        assertThat(NOT_EXPIRED.rule().severity()).isEqualTo(Severity.BLOCKING);
        assertThat(NOT_SOON.rule().severity()).isEqualTo(Severity.WARNING);
    }

    private static Verdict in(Duration left, Validator rule) {
        Instant end = SmallForest.NOW.plus(left);
        return Judged.by(rule, Judged.pathWith(Facts.ACCOUNT_EXPIRY, Optional.of(end)));
    }
}
