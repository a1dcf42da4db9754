package dev.writeback.check;

import static dev.writeback.check.Scope.DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Gate.Decision;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Draw;
import dev.writeback.testing.SmallForest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several paths into one domain, of which only some are in use: a failure decides when it does whichever they are. */
class ContestTest {
    private static final Gate GATE = Gate.of(DIRECTORY);
    private static final Missing MISSING = new Missing("a fact", "a path", Reason.TIMED_OUT, "no answer");

    /** Results as {@code path@domain:verdict}, or {@code path:verdict} where nobody contests the domain. */
    @ParameterizedTest
    @CsvSource({
        "a@corp:pass b@corp:pass, READY, PASSES",
        "a@corp:fail b@corp:pass, UNKNOWN, UNKNOWN",
        "a@corp:fail b@corp:fail, NOT_READY, FAILS",
        "a@corp:fail b@corp:pass a@corp:pass b@corp:fail, NOT_READY, FAILS",
        "a@corp:fail b@corp:fail c@corp:pass, UNKNOWN, UNKNOWN",
        "a@corp:fail b@corp:inconclusive, UNKNOWN, UNKNOWN",
        "a@corp:fail b@corp:own, UNKNOWN, UNKNOWN",
        "a@corp:own b@corp:own, READY, PASSES",
        "a@corp:warning b@corp:warning, READY, PASSES",
        "a@corp:pass b@corp:inconclusive, UNKNOWN, UNKNOWN",
        "a@corp:fail b@corp:pass z:fail, NOT_READY, FAILS",
        "a@corp:fail b@corp:pass z:pass, UNKNOWN, UNKNOWN",
        "a@corp:fail b@corp:pass c@child:pass d@child:fail, UNKNOWN, UNKNOWN",
        "a@corp:fail b@corp:pass c@child:fail d@child:fail, NOT_READY, FAILS",
        "a@corp:pass b@corp:pass c@child:pass d@child:pass, READY, PASSES"
    })
    void one_failing_path_leaves_it_open_and_all_failing_paths_decide(
            String results, Readiness readiness, Decision decision) {
        CheckReport report = report(results);

        assertThat(report.readiness(DIRECTORY)).isEqualTo(readiness);
        assertThat(GATE.judge(report)).isEqualTo(decision);
    }

    /** Second way to know the answer: try every choice of one path for each domain, as if nobody contested it. */
    @Test
    void it_is_as_if_every_choice_of_paths_were_tried() {
        Cases.each(2_000, draw -> {
            CheckReport report = report(String.join(" ", draw.list(8, () -> drawn(draw))) + " z:pass");
            Set<Readiness> possible = new TreeSet<>();

            choices(report).forEach(choice -> possible.add(choice.readiness(DIRECTORY)));

            assertThat(report.readiness(DIRECTORY))
                    .isEqualTo(possible.size() == 1 ? possible.iterator().next() : Readiness.UNKNOWN);
        });
    }

    private static String drawn(Draw draw) {
        String verdict = draw.oneOf("pass", "pass", "fail", "own", "warning", "inconclusive");
        String domain = draw.oneOf("@corp", "@child", "");
        return draw.oneOf("a", "b", "c") + domain + ":" + verdict;
    }

    private static List<CheckReport> choices(CheckReport report) {
        Map<String, Set<String>> paths = new LinkedHashMap<>();
        report.results()
                .forEach(result -> result.contest()
                        .ifPresent(domain -> paths.computeIfAbsent(domain, key -> new TreeSet<>())
                                .add(result.subject())));
        List<Set<String>> choices = new ArrayList<>(List.of(Set.of()));
        for (Set<String> candidates : paths.values()) {
            List<Set<String>> longer = new ArrayList<>();
            choices.forEach(choice -> candidates.forEach(path -> {
                Set<String> more = new TreeSet<>(choice);
                more.add(path);
                longer.add(more);
            }));
            choices = longer;
        }
        return choices.stream()
                .map(choice -> of(report.results().stream()
                        .filter(result -> result.contest().isEmpty() || choice.contains(result.subject()))
                        .map(result -> new CheckResult(result.validator(), result.subject(), result.verdict()))
                        .toList()))
                .toList();
    }

    @Test
    void a_gate_is_stopped_by_what_fails_on_every_path_and_may_be_by_what_fails_on_some() {
        CheckReport some = report("a@corp:fail b@corp:pass a@corp:warning");
        CheckReport all = report("a@corp:fail b@corp:fail");

        assertThat(stops(some)).containsExactly(false, false, false);
        assertThat(mayStop(some)).containsExactly(true, false, false);
        assertThat(stops(all)).containsExactly(true, true);
        assertThat(mayStop(all)).containsExactly(false, false);
    }

    @Test
    void a_failure_on_a_path_that_nobody_contests_stops_it() {
        CheckReport report = report("a@corp:fail b@corp:pass z:fail");

        assertThat(stops(report)).containsExactly(false, false, true);
        assertThat(mayStop(report)).containsExactly(true, false, false);
    }

    @Test
    void a_strict_gate_counts_users_with_a_reason_of_their_own_here_too() {
        CheckReport report = report("a@corp:own b@corp:own");

        assertThat(GATE.judge(report)).isEqualTo(Decision.PASSES);
        assertThat(GATE.strict().judge(report)).isEqualTo(Decision.FAILS);
        assertThat(GATE.strict().judge(report("a@corp:own b@corp:pass"))).isEqualTo(Decision.UNKNOWN);
    }

    /** Accepting what fails on one of them makes that path good enough, so that the other one's failure decides nothing. */
    @Test
    void what_a_baseline_accepts_does_not_fail_its_path() {
        CheckReport report = report("a@corp:fail b@corp:fail");
        Gate gate = GATE.accepting(Baseline.of(List.of(new Acceptance(
                report.findings().get(0).fingerprint(), "ann", LocalDate.parse("2026-12-31"), "being moved"))));

        assertThat(gate.judge(report)).isEqualTo(Decision.UNKNOWN);
        assertThat(gate.stoppedBy(report.results().get(1), report)).isFalse();
        assertThat(gate.mayBeStoppedBy(report.results().get(0), report)).isFalse();
        assertThat(gate.mayBeStoppedBy(report.results().get(1), report)).isTrue();
    }

    private static List<Boolean> stops(CheckReport report) {
        return report.results().stream()
                .map(result -> GATE.stoppedBy(result, report))
                .toList();
    }

    private static List<Boolean> mayStop(CheckReport report) {
        return report.results().stream()
                .map(result -> GATE.mayBeStoppedBy(result, report))
                .toList();
    }

    private static CheckReport report(String texts) {
        List<CheckResult> results = new ArrayList<>();
        for (String text : texts.strip().split(" ", -1)) {
            results.add(result("WB-TST-%03d".formatted(results.size() + 1), text));
        }
        return of(results);
    }

    private static CheckReport of(List<CheckResult> results) {
        CheckReport.UserCount users = new CheckReport.UserCount(1, 0, true);
        return new CheckReport(SmallForest.NOW, SmallForest.SOURCE, "corp.example", List.of(), users, results);
    }

    private static CheckResult result(String id, String text) {
        String place = text.substring(0, text.indexOf(':'));
        String kind = text.substring(text.indexOf(':') + 1);
        Optional<String> contest =
                Optional.of(place.substring(place.indexOf('@') + 1)).filter(domain -> !domain.equals(place));
        Verdict verdict = switch (kind) {
            case "pass" -> new Verdict.Pass("all seen");
            case "inconclusive" -> new Verdict.Inconclusive(List.of(MISSING));
            default -> new Verdict.Fail(List.of(Stub.finding(id, kind.equals("own"))), List.of());
        };
        Severity severity = kind.equals("warning") ? Severity.WARNING : Severity.BLOCKING;
        Validator validator = Stub.facts(Stub.rule(id).severity(severity), facts -> verdict);
        return new CheckResult(validator, place, verdict, contest);
    }
}
