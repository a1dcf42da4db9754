package dev.writeback.testkit.assertions;

import static dev.writeback.check.Scope.DIRECTORY;
import static dev.writeback.testkit.assertions.WritebackAssertions.assertThat;
import static dev.writeback.testkit.assertions.WritebackAssertions.assertThatExceptionOfType;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Verdict;
import dev.writeback.collect.CollectOptions;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testkit.Forests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WritebackAssertionsTest {
    private final CheckReport fresh =
            Writeback.check(Writeback.collect(Forests.company().reader(), CollectOptions.defaults()));

    @Test
    void a_wrong_readiness_shows_what_the_report_says() {
        says(() -> assertThat(fresh).isReady(DIRECTORY), "NOT_READY", "Reset Password is not granted");
        says(() -> assertThat(fresh).isUnknown(DIRECTORY), "NOT_READY");
    }

    @Test
    void a_missing_finding_shows_those_that_are_there() {
        says(() -> assertThat(fresh).hasFinding("WB-PER-004").isOwnReason(), "there were 0", "WB-PER-001");
        says(() -> assertThat(fresh).hasFinding("WB-PER-001").isOwnReason(), "there were 2");
        says(() -> assertThat(fresh).hasFinding("WB-PER-001", "elsewhere").isOwnReason(), "elsewhere");
        says(() -> assertThat(fresh).hasNoFinding("WB-PER-001"), "not-granted:user@");
        says(() -> assertThat(fresh).hasFindings("WB-PER-001", 5), "there were 2");
        says(() -> assertThat(fresh).examined(7), "there were " + Forests.SYNCED_USERS);
    }

    @Test
    void a_wrong_finding_shows_itself() {
        FindingAssert finding = assertThat(fresh).hasFinding("WB-PER-005", "protected-users");

        finding.affects(5).isOwnReason().titleContains("administrators").actualContains("protected group");
        says(() -> finding.affects(9), "to affect 9 users", "5 users");
        says(finding::isNoOwnReason, "own reason");
        says(() -> finding.placeContains("nowhere"), "protected-users");
    }

    @Test
    void a_wrong_verdict_shows_itself() {
        VerdictAssert verdict = assertThat(fresh).verdictOf("WB-PER-004");

        verdict.passes().passesBecause("Authenticated Users");
        says(verdict::fails, "passes: granted to Authenticated Users");
        says(verdict::isInconclusive, "passes");
        says(() -> verdict.passesBecause("magic"), "magic");
        says(() -> verdict.misses(Reason.TIMED_OUT), "TIMED_OUT");
        says(() -> assertThat(new Verdict.Crashed("oops")).passes(), "crashed: oops");
        says(() -> assertThat(fresh).verdictOf("WB-XXX-001").passes(), "there were 0");
    }

    private static void says(ThrowingCallable assertion, String... parts) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .satisfies(error -> assertThat(error.getMessage()).contains(parts));
    }
}
