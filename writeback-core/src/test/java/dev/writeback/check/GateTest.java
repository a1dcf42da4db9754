package dev.writeback.check;

import static dev.writeback.check.Scope.DIRECTORY;
import static dev.writeback.check.Scope.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Gate.Decision;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.SmallForest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final Missing MISSING = new Missing("a fact", "forest:corp.example", Reason.TIMED_OUT, "no answer");

    /**
     * What each directory rule concluded, what is then known of the directory, and whether the gates pass. What a rule that cannot
     * block does not know leaves nothing open; that it crashed does, because nobody knows what else is broken.
     */
    @ParameterizedTest
    @CsvSource({
        "none, NOT_EXAMINED, UNKNOWN, UNKNOWN",
        "pass, READY, PASSES, PASSES",
        "pass pass, READY, PASSES, PASSES",
        "not-applicable, READY, PASSES, PASSES",
        "fail, NOT_READY, FAILS, FAILS",
        "pass fail, NOT_READY, FAILS, FAILS",
        "own, READY, PASSES, FAILS",
        "own pass, READY, PASSES, FAILS",
        "own fail, NOT_READY, FAILS, FAILS",
        "own-missing, UNKNOWN, UNKNOWN, FAILS",
        "fail-missing, NOT_READY, FAILS, FAILS",
        "warning, READY, PASSES, PASSES",
        "warning fail, NOT_READY, FAILS, FAILS",
        "warning-missing, READY, PASSES, PASSES",
        "warning-inconclusive pass, READY, PASSES, PASSES",
        "warning-inconclusive inconclusive, UNKNOWN, UNKNOWN, UNKNOWN",
        "warning-crashed pass, UNKNOWN, UNKNOWN, UNKNOWN",
        "information, READY, PASSES, PASSES",
        "information-missing, READY, PASSES, PASSES",
        "information-inconclusive pass, READY, PASSES, PASSES",
        "information-inconclusive fail, NOT_READY, FAILS, FAILS",
        "information-crashed pass, UNKNOWN, UNKNOWN, UNKNOWN",
        "inconclusive, UNKNOWN, UNKNOWN, UNKNOWN",
        "inconclusive pass, UNKNOWN, UNKNOWN, UNKNOWN",
        "inconclusive fail, NOT_READY, FAILS, FAILS",
        "inconclusive own, UNKNOWN, UNKNOWN, FAILS",
        "crashed pass, UNKNOWN, UNKNOWN, UNKNOWN",
        "crashed fail, NOT_READY, FAILS, FAILS"
    })
    void the_answer_follows_from_the_verdicts(
            String verdicts, Readiness readiness, Decision decision, Decision strict) {
        CheckReport report = report(verdicts);

        assertThat(report.readiness(DIRECTORY)).isEqualTo(readiness);
        assertThat(Gate.of(DIRECTORY).judge(report)).isEqualTo(decision);
        assertThat(Gate.of(DIRECTORY).strict().judge(report)).isEqualTo(strict);
        assertThat(Gate.of(DIRECTORY).passes(report)).isEqualTo(decision == Decision.PASSES);
    }

    @Test
    void a_required_scope_that_nobody_examined_is_not_passed() {
        CheckReport ready = report("pass");

        assertThat(Gate.of(DIRECTORY, TENANT).judge(ready)).isEqualTo(Decision.UNKNOWN);
        assertThat(Gate.of(DIRECTORY, TENANT).passes(ready)).isFalse();
        assertThat(Gate.of(TENANT).judge(ready)).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void not_ready_outranks_what_nobody_examined() {
        assertThat(Gate.of(TENANT, DIRECTORY).judge(report("fail"))).isEqualTo(Decision.FAILS);
    }

    @Test
    void what_is_not_required_does_not_matter() {
        assertThat(Gate.of(TENANT).judge(report("fail"))).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void being_strict_makes_another_gate() {
        Gate gate = Gate.of(DIRECTORY);

        assertThat(gate.strict().isStrict()).isTrue();
        assertThat(gate.isStrict()).isFalse();
        assertThat(gate.strict().required()).isEqualTo(gate.required()).containsExactly(DIRECTORY);
    }

    private static CheckReport report(String verdicts) {
        List<CheckResult> results = new ArrayList<>();
        for (String verdict : verdicts.split(" ", -1)) {
            if (!verdict.equals("none")) {
                results.add(result("WB-TST-%03d".formatted(results.size() + 1), verdict));
            }
        }
        return new CheckReport(
                SmallForest.NOW,
                SmallForest.SOURCE,
                "corp.example",
                List.of(),
                new CheckReport.UserCount(1, 0, true),
                results);
    }

    private static CheckResult result(String id, String kind) {
        Finding finding = Stub.finding(id, kind.startsWith("own"));
        List<Missing> missing = kind.endsWith("-missing") ? List.of(MISSING) : List.of();
        Verdict verdict = switch (kind.replaceFirst("^(?:warning|information)-", "")) {
            case "pass" -> new Verdict.Pass("all seen");
            case "not-applicable" -> new Verdict.NotApplicable("nothing there");
            case "inconclusive" -> new Verdict.Inconclusive(List.of(MISSING));
            case "crashed" -> new Verdict.Crashed("IllegalStateException");
            default -> new Verdict.Fail(List.of(finding), missing);
        };
        Severity severity = Stream.of(Severity.values())
                .filter(each -> kind.startsWith(each.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Severity.BLOCKING);
        Validator validator = Stub.facts(Stub.rule(id).severity(severity), facts -> verdict);
        return new CheckResult(validator, "forest:corp.example", verdict);
    }
}
