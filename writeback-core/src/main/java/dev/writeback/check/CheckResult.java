package dev.writeback.check;

import java.util.List;

/**
 * What one rule concluded about one subject.
 *
 * @param validator the rule
 * @param subject key of the subject, or of the domain whose paths are not known
 * @param verdict the conclusion
 */
public record CheckResult(Validator validator, String subject, Verdict verdict) {
    /** What is wrong; empty unless the verdict is a failure. */
    public List<Finding> findings() {
        return verdict instanceof Verdict.Fail fail ? fail.findings() : List.of();
    }

    /** Whether something that blocks more than single users is wrong; with {@code strict}, whether anything is. */
    boolean blocks(boolean strict) {
        return validator.rule().severity() == Severity.BLOCKING
                && findings().stream().anyMatch(finding -> strict || !finding.ownReason());
    }

    /** Whether a full verdict could not be reached. */
    boolean uncertain() {
        return verdict instanceof Verdict.Crashed
                || verdict instanceof Verdict.Inconclusive
                || (verdict instanceof Verdict.Fail fail && !fail.missing().isEmpty());
    }
}
