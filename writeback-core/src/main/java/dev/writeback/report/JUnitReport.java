package dev.writeback.report;

import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Missing;
import dev.writeback.check.Rule;
import dev.writeback.check.Severity;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as JUnit XML, as build servers show it: a test case for each rule and subject. What stops the gate is a
 * failure, what is not known an error, what does not apply skipped, and so is what a rule that cannot block does not know;
 * other findings are the case's output.
 */
public final class JUnitReport {
    private static final String SUITE = "testsuite";
    private static final String CASE = "testcase";

    private final CheckReport report;
    private final Gate gate;
    private final Contest contest;
    private final Xml xml = new Xml();

    private enum Outcome {
        PASSED,
        FAILED,
        ERROR,
        SKIPPED
    }

    private JUnitReport(CheckReport report, Gate gate) {
        this.report = report;
        this.gate = gate;
        this.contest = new Contest(report, gate);
    }

    /** The report as XML that ends in a line break; {@code gate} decides what a failure is. */
    public static String render(CheckReport report, Gate gate) {
        return new JUnitReport(report, gate).render();
    }

    private String render() {
        xml.open("testsuites");
        xml.open(
                SUITE,
                "name",
                "writeback " + report.forest(),
                "tests",
                String.valueOf(report.results().size()),
                "failures",
                count(Outcome.FAILED),
                "errors",
                count(Outcome.ERROR),
                "skipped",
                count(Outcome.SKIPPED),
                "timestamp",
                // the schema has no place for an offset; it is UTC, as everywhere
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        report.takenAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        report.results().forEach(this::result);
        return xml.close(SUITE).close("testsuites").toString();
    }

    private String count(Outcome outcome) {
        return String.valueOf(report.results().stream()
                .filter(result -> outcome(result) == outcome)
                .count());
    }

    private Outcome outcome(CheckResult result) {
        return result.verdict()
                .fold(
                        pass -> Outcome.PASSED,
                        fail -> gate.stoppedBy(result, report)
                                ? Outcome.FAILED
                                : isOpen(result) ? Outcome.ERROR : Outcome.PASSED,
                        inconclusive -> isOpen(result) ? Outcome.ERROR : Outcome.SKIPPED,
                        notApplicable -> Outcome.SKIPPED,
                        crashed -> Outcome.ERROR);
    }

    /** Whether more would have to be known to say that this does not matter; a rule that cannot block never does. */
    private boolean isOpen(CheckResult result) {
        boolean blocking = result.validator().rule().severity() == Severity.BLOCKING;
        return blocking && (!result.missing().isEmpty() || gate.mayBeStoppedBy(result, report));
    }

    private void result(CheckResult result) {
        Rule rule = result.validator().rule();
        xml.open(
                CASE,
                "classname",
                rule.id().value(),
                "name",
                rule.title() + " [" + result.subject() + "]",
                "time",
                "0");
        List<String> details = new ArrayList<>();
        result.findings().forEach(finding -> finding(finding, details));
        result.missing().forEach(missing -> details.add(words(missing)));
        contest.weight(result).ifPresent(details::add);
        // cleaned one by one: a line break in a name must not start a line of its own
        String all =
                String.join("\n", details.stream().map(TextStyle.PLAIN::clean).toList());
        switch (outcome(result)) {
            case PASSED -> {
                if (!details.isEmpty()) {
                    xml.text("system-out", all);
                }
            }
            case FAILED ->
                xml.text(
                        "failure",
                        all,
                        "message",
                        rule.failureTitle(),
                        "type",
                        rule.id().value());
            case ERROR ->
                xml.text("error", all, "message", why(result), "type", rule.id().value());
            case SKIPPED -> xml.text("skipped", all, "message", why(result));
        }
        xml.close(CASE);
    }

    private String why(CheckResult result) {
        return result.verdict()
                .fold(
                        pass -> pass.because(),
                        fail -> gate.mayBeStoppedBy(result, report)
                                ? "not known whether this account is in use: "
                                        + result.validator().rule().failureTitle()
                                : "not everything is known",
                        inconclusive ->
                                "not known: " + inconclusive.missing().get(0).question(),
                        notApplicable -> notApplicable.because(),
                        crashed -> "the rule crashed, which is a fault of writeback: " + crashed.message());
    }

    private void finding(Finding finding, List<String> details) {
        details.add(finding.title());
        finding.examples().forEach(dn -> details.add("  such as " + dn));
        details.add("  found: " + finding.actual());
        details.add("  cure: " + finding.remedy().instruction());
        details.add("  fingerprint: " + finding.fingerprint());
        gate.baseline()
                .accepts(finding, report.takenAt())
                .ifPresent(entry -> details.add("  " + Acceptances.words(entry)));
    }

    private static String words(Missing missing) {
        return "not known: " + missing.question() + " (" + missing.detail() + ")";
    }
}
