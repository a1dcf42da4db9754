package dev.writeback.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.check.Gate.Decision;
import dev.writeback.json.JsonFormatException;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.SmallForest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
    private static final Gate DIRECTORY = Gate.of(Scope.DIRECTORY);
    private static final Missing MISSING = new Missing("a fact", "forest:corp.example", Reason.TIMED_OUT, "no answer");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final Finding first = Stub.finding("WB-TST-001", false);
    private final Finding second = Stub.finding("WB-TST-002", false);
    private final CheckReport report = report(SmallForest.NOW, failed(first), failed(second));

    @Test
    void an_accepted_finding_does_not_fail_the_gate_and_stays_in_the_report() {
        Gate both = DIRECTORY.accepting(Baseline.of(List.of(entry(first, TODAY), entry(second, TODAY))));

        assertThat(DIRECTORY.judge(report)).isEqualTo(Decision.FAILS);
        assertThat(both.judge(report)).isEqualTo(Decision.PASSES);
        assertThat(both.strict().judge(report)).isEqualTo(Decision.PASSES);
        assertThat(report.findings()).containsExactly(first, second);
        assertThat(report.readiness(Scope.DIRECTORY)).isEqualTo(Readiness.NOT_READY);
    }

    @Test
    void what_nobody_accepts_still_fails_it() {
        Baseline baseline = Baseline.of(List.of(entry(first, TODAY)));

        assertThat(DIRECTORY.accepting(baseline).judge(report)).isEqualTo(Decision.FAILS);
        assertThat(baseline.review(report).accepted()).containsExactly(entry(first, TODAY));
    }

    @Test
    void accepting_a_finding_does_not_make_known_what_is_not() {
        Gate gate = DIRECTORY.accepting(Baseline.of(List.of(entry(first, TODAY))));
        Verdict open = new Verdict.Fail(List.of(first), List.of(MISSING));

        assertThat(gate.judge(report(SmallForest.NOW, open))).isEqualTo(Decision.UNKNOWN);
        assertThat(gate.judge(report(SmallForest.NOW, new Verdict.Crashed("x"))))
                .isEqualTo(Decision.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T23:59:59.999Z, PASSES", "2026-11-03T00:00:00Z, FAILS", "2026-10-01T00:00:00Z, PASSES"})
    void an_entry_holds_until_its_last_day_in_utc_is_over(Instant takenAt, Decision decision) {
        Baseline baseline = Baseline.of(List.of(entry(first, TODAY)));
        CheckReport then = report(takenAt, failed(first));

        assertThat(DIRECTORY.accepting(baseline).judge(then)).isEqualTo(decision);
        assertThat(baseline.review(then).expired()).hasSize(decision == Decision.FAILS ? 1 : 0);
        assertThat(baseline.review(then).unused()).isEmpty();
    }

    @Test
    void entries_that_match_nothing_are_named() {
        Acceptance old = new Acceptance("WB-TST-009|forest:corp.example|gone", "ann", TODAY, "was migrated");

        Baseline.Review review =
                Baseline.of(List.of(old, entry(second, TODAY.minusDays(1)))).review(report);

        assertThat(review.unused()).containsExactly(old);
        assertThat(review.expired()).containsExactly(entry(second, TODAY.minusDays(1)));
        assertThat(review.accepted()).isEmpty();
    }

    @Test
    void a_file_comes_back_as_it_was() {
        Baseline baseline = Baseline.of(List.of(entry(first, TODAY), entry(second, TODAY.plusDays(7))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        BaselineFile.write(baseline, out);

        assertThat(read(out.toString(UTF_8)).entries()).isEqualTo(baseline.entries());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{} ; do not come first",
                "{'format':'writeback-snapshot'} ; this is no writeback-baseline",
                "{'format':'writeback-baseline','version':2} ; version 2",
                "{'format':'writeback-baseline','version':1} ; there is no \"accepted\"",
                "{'format':'writeback-baseline','version':1,'accepted':[]} {} ; something follows",
                "{'format':'writeback-baseline','version':1,'accepted':[{'by':'a'}]} ; no \"fingerprint\"",
                "{'format':'writeback-baseline','version':1,'accepted':[{'fingerprint':'x','by':'','until':'2026-11-02',"
                        + "'why':'y'}]} ; without \"by\"",
                "{'format':'writeback-baseline','version':1,'accepted':[{'fingerprint':'x','until':'soon'}]} ; soon",
                "{'format':'writeback-baseline','version':1,'accepted':[{'fingerprint':'x','by':'a','why':'y'}]} ;"
                        + " no \"until\""
            })
    void a_file_that_is_not_a_whole_baseline_is_refused(String file, String problem) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read(file.replace('\'', '"')))
                .withMessageStartingWith("baseline.json, line 1: ")
                .withMessageContaining(problem);
    }

    @Test
    void nothing_is_accepted_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.of(List.of(entry(first, TODAY), entry(first, TODAY.plusDays(1)))))
                .withMessageContaining(first.fingerprint());
    }

    private static Baseline read(String file) {
        return BaselineFile.read(new ByteArrayInputStream(file.getBytes(UTF_8)), "baseline.json");
    }

    private static Acceptance entry(Finding finding, LocalDate until) {
        return new Acceptance(finding.fingerprint(), "ann", until, "known, see ticket 7");
    }

    private static Verdict failed(Finding finding) {
        return new Verdict.Fail(List.of(finding), List.of());
    }

    private static CheckReport report(Instant takenAt, Verdict... verdicts) {
        List<CheckResult> results = List.of(verdicts).stream()
                .map(verdict -> new CheckResult(Stub.concluding("WB-TST-001", verdict), "forest:corp.example", verdict))
                .toList();
        return new CheckReport(
                takenAt, SmallForest.SOURCE, "corp.example", List.of(), new CheckReport.UserCount(1, 0, true), results);
    }
}
