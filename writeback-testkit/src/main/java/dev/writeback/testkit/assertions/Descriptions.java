package dev.writeback.testkit.assertions;

import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** What was there, for the texts of assertions that fail. */
final class Descriptions {
    private Descriptions() {}

    static String of(Verdict verdict) {
        return verdict.fold(
                pass -> "passes: " + pass.because(),
                fail -> "fails" + findings(fail.findings()) + missing(fail.missing()),
                inconclusive -> "is inconclusive" + missing(inconclusive.missing()),
                notApplicable -> "does not apply: " + notApplicable.because(),
                crashed -> "crashed: " + crashed.message());
    }

    static String of(Finding finding) {
        return finding.title() + " [" + finding.place() + ", " + finding.affectedUsers() + " users"
                + (finding.ownReason() ? ", own reason" : "") + "] actual: " + finding.actual();
    }

    private static String findings(List<Finding> findings) {
        return findings.stream().map(finding -> "\n    " + of(finding)).collect(Collectors.joining());
    }

    private static String missing(List<Missing> missing) {
        return missing.stream()
                .map(gap -> "\n    not known (" + gap.reason() + "): " + gap.question() + ": " + gap.detail())
                .collect(Collectors.joining());
    }
}
