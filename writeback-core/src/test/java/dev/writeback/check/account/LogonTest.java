package dev.writeback.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Finding;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import org.junit.jupiter.api.Test;

/** WB-ACC-001 and 002: may the account log on now. */
class LogonTest {
    private static final ConnectorEnabled ENABLED = new ConnectorEnabled();
    private static final ConnectorNotLocked NOT_LOCKED = new ConnectorNotLocked();

    @Test
    void an_account_that_may_log_on_passes() {
        assertThat(SmallForest.ready().verdict(ENABLED))
                .isEqualTo(new Verdict.Pass("ACCOUNTDISABLE is not set on MSOL_0123456789ab"));
        assertThat(SmallForest.ready().verdict(NOT_LOCKED))
                .isEqualTo(new Verdict.Pass("MSOL_0123456789ab is not locked out"));
    }

    @Test
    void a_disabled_account_fails() {
        Finding finding = Judged.finding(ENABLED, Judged.pathWith(Facts.ENABLED, false));

        assertThat(finding.title()).isEqualTo("MSOL_0123456789ab is disabled: nothing can be written back as it");
        assertThat(finding.actual()).contains("ACCOUNTDISABLE");
        assertThat(finding.remedy().instruction())
                .isEqualTo("enable MSOL_0123456789ab, or name the account that is in use (--connector NAME)");
        assertThat(finding.fingerprint()).isEqualTo("WB-ACC-001|path:corp.example:" + Grants.CONNECTOR + "|disabled");
    }

    @Test
    void a_locked_account_fails() {
        Finding finding = Judged.finding(NOT_LOCKED, Judged.pathWith(Facts.LOCKED, true));

        assertThat(finding.title())
                .isEqualTo("MSOL_0123456789ab is locked out: nothing can be written back as it for now");
        assertThat(finding.actual()).contains("LOCKOUT");
        assertThat(finding.remedy().instruction()).startsWith("unlock MSOL_0123456789ab, and find out");
        assertThat(finding.fingerprint()).isEqualTo("WB-ACC-002|path:corp.example:" + Grants.CONNECTOR + "|locked");
    }

    @Test
    void what_is_hidden_stays_open() {
        Judged.openWithout(Facts.ENABLED, ENABLED);
        Judged.openWithout(Facts.LOCKED, NOT_LOCKED);
    }

    @Test
    void a_disabled_account_whose_name_is_hidden_fails_by_its_sid() {
        Finding finding = Judged.finding(
                ENABLED,
                Judged.pathWith(Facts.ENABLED, false)
                        .put(Facts.CONNECTOR, SmallForest.PATH, SmallForest.unknown(Reason.NOT_VISIBLE, "hidden")));

        assertThat(finding.title()).startsWith(Grants.CONNECTOR + " is disabled");
    }

    @Test
    void both_block() {
        assertThat(ENABLED.rule().severity()).isEqualTo(Severity.BLOCKING);
        assertThat(NOT_LOCKED.rule().severity()).isEqualTo(Severity.BLOCKING);
    }
}
