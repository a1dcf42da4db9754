package dev.writeback.report;

import dev.writeback.check.Acceptance;
import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Missing;
import dev.writeback.check.Readiness;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation.Reason;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report as one screen of text: a line for each rule, details where it is not green, and the sum at the end. */
public final class TextReport {
    private final CheckReport report;
    private final Gate gate;
    private final TextStyle style;
    private final Contest contest;
    private final StringBuilder out = new StringBuilder();
    private final Map<Mark, Integer> counts = new EnumMap<>(Mark.class);

    private TextReport(CheckReport report, Gate gate, TextStyle style) {
        this.report = report;
        this.gate = gate;
        this.style = style;
        this.contest = new Contest(report, gate);
    }

    /** The report as text that ends in a line break; {@code gate} decides about the last line. */
    public static String render(CheckReport report, Gate gate, TextStyle style) {
        return new TextReport(report, gate, style).render();
    }

    private String render() {
        header();
        report.results().forEach(this::result);
        for (Scope scope : Scope.values()) {
            if (report.readiness(scope) == Readiness.NOT_EXAMINED) {
                mark(Mark.NOT_EXAMINED, scope + " not examined");
                next(NextSteps.toExamine(scope));
            }
        }
        baseline();
        out.append('\n').append(summary()).append('\n');
        return out.toString();
    }

    private void header() {
        line(
                "",
                "writeback " + style.dot() + " " + report.forest() + " " + style.dot() + " read "
                        + report.takenAt().truncatedTo(ChronoUnit.SECONDS) + " from "
                        + report.source().place());
        for (String connector : report.connectors()) {
            line("", "passwords " + (contest.any() ? "may be" : "are") + " written back as " + connector);
        }
        CheckReport.UserCount users = report.users();
        line(
                "",
                number(users.examined()) + (users.examined() == 1 ? " user" : " users") + " examined, "
                        + number(users.outOfScope()) + " left out as a sync engine does"
                        + (users.complete() ? "" : "; not all users were read"));
        out.append('\n');
    }

    private void result(CheckResult result) {
        Verdict verdict = result.verdict();
        Mark mark = mark(result);
        String title = verdict instanceof Verdict.Fail
                ? result.validator().rule().failureTitle()
                : (mark == Mark.NOT_APPLICABLE ? "whether " : "")
                        + result.validator().rule().title();
        String because = verdict.fold(
                pass -> ": " + pass.because(),
                fail -> "",
                inconclusive -> "",
                notApplicable -> ": not asked, " + notApplicable.because(),
                crashed -> ": the rule crashed");
        mark(mark, title + because + "  (" + result.validator().id() + place(result) + ")");
        result.findings().forEach(this::finding);
        result.missing().forEach(this::missing);
        contest.weight(result).ifPresent(weight -> {
            line("    ", weight);
            next(NextSteps.toSee(Reason.AMBIGUOUS));
        });
        if (verdict instanceof Verdict.Crashed crashed) {
            line("    ", crashed.message());
            next("report this as a fault of writeback");
        }
    }

    /** With several domains, each line says which one it is about. */
    private String place(CheckResult result) {
        long same = report.results().stream()
                .filter(other ->
                        other.validator().id().equals(result.validator().id()))
                .count();
        return same > 1 ? ", " + result.subject() : "";
    }

    private Mark mark(CheckResult result) {
        return result.verdict()
                .fold(
                        pass -> Mark.OK,
                        fail -> failed(result),
                        inconclusive -> Mark.UNKNOWN,
                        notApplicable -> Mark.NOT_APPLICABLE,
                        crashed -> Mark.UNKNOWN);
    }

    private Mark failed(CheckResult result) {
        if (gate.stoppedBy(result, report)) {
            return Mark.FAILED;
        }
        if (gate.mayBeStoppedBy(result, report)) {
            return Mark.UNKNOWN;
        }
        if (result.findings().stream().allMatch(finding -> acceptance(finding).isPresent())) {
            return Mark.ACCEPTED;
        }
        return result.validator().rule().severity() == Severity.INFORMATION ? Mark.INFORMATION : Mark.WARNING;
    }

    private Optional<Acceptance> acceptance(Finding finding) {
        return gate.baseline().accepts(finding, report.takenAt());
    }

    /** Entries of the baseline that somebody should look after. */
    private void baseline() {
        Acceptances.upkeep(gate.baseline().review(report)).forEach(line -> {
            out.append(Mark.WARNING.in(style))
                    .append(' ')
                    .append(style.clean(line))
                    .append('\n');
        });
    }

    private void finding(Finding finding) {
        line("    ", finding.title());
        if (!finding.examples().isEmpty()) {
            String names = finding.examples().stream().map(Dn::toString).collect(Collectors.joining("; "));
            boolean more = finding.affectedUsers() > finding.examples().size();
            line("      ", (more ? "such as " : "") + names);
        }
        line("      ", "found: " + finding.actual());
        next(finding.remedy().instruction());
        acceptance(finding).ifPresent(entry -> line("      ", Acceptances.words(entry)));
    }

    private void missing(Missing missing) {
        line("    ", "not known: " + missing.question() + " (" + missing.detail() + ")");
        next(NextSteps.toSee(missing.reason()));
    }

    private void next(String step) {
        line("      ", style.arrow() + " " + step);
    }

    private void mark(Mark mark, String text) {
        counts.merge(mark, 1, Integer::sum);
        out.append(mark.in(style)).append(' ').append(style.clean(text)).append('\n');
    }

    private void line(String indent, String text) {
        // the style's own signs are past cleaning in ASCII, and untouched by it otherwise
        out.append(indent).append(style.clean(text)).append('\n');
    }

    private String summary() {
        String verdict = gate.required().stream()
                .map(scope ->
                        word(gate.readiness(report, scope)) + " (" + scope + (gate.isStrict() ? ", strict" : "") + ")")
                .collect(Collectors.joining("; "));
        String rest = java.util.Arrays.stream(Scope.values())
                .filter(scope -> !gate.required().contains(scope))
                .filter(scope -> report.readiness(scope) == Readiness.NOT_EXAMINED)
                .map(Scope::toString)
                .collect(Collectors.joining(", "));
        String counted = count(Mark.OK) + " ok, " + count(Mark.WARNING) + " with warnings, "
                + (count(Mark.INFORMATION) == 0 ? "" : count(Mark.INFORMATION) + " for information, ")
                + (count(Mark.ACCEPTED) == 0 ? "" : count(Mark.ACCEPTED) + " accepted, ") + count(Mark.FAILED)
                + " failed, " + count(Mark.UNKNOWN) + " unknown, "
                + (count(Mark.NOT_APPLICABLE) == 0 ? "" : count(Mark.NOT_APPLICABLE) + " not applicable, ")
                + count(Mark.NOT_EXAMINED) + " not examined";
        Mark mark = switch (gate.judge(report)) {
            case PASSES -> Mark.OK;
            case FAILS -> Mark.FAILED;
            case UNKNOWN -> Mark.UNKNOWN;
        };
        return mark.paint(verdict, style) + (rest.isEmpty() ? "" : "; " + rest + " not examined") + " " + style.dot()
                + " " + counted;
    }

    private int count(Mark mark) {
        return counts.getOrDefault(mark, 0);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String word(Readiness readiness) {
        return switch (readiness) {
            case READY -> "READY";
            case NOT_READY -> "NOT READY";
            case UNKNOWN -> "UNKNOWN";
            case NOT_EXAMINED -> "NOT EXAMINED";
        };
    }
}
