package dev.writeback.check;

import java.util.List;
import java.util.function.Predicate;

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

    /** What could not be judged; empty: nothing, or the rule crashed. */
    public List<Missing> missing() {
        if (verdict instanceof Verdict.Fail fail) {
            return fail.missing();
        }
        return verdict instanceof Verdict.Inconclusive inconclusive ? inconclusive.missing() : List.of();
    }

    /** Whether something that blocks is wrong, of the findings that count. */
    boolean blocks(Predicate<? super Finding> counts) {
        return validator.rule().severity() == Severity.BLOCKING
                && findings().stream().anyMatch(counts);
    }

    /** Whether a full verdict could not be reached. */
    boolean uncertain() {
        return verdict instanceof Verdict.Crashed
                || verdict instanceof Verdict.Inconclusive
                || (verdict instanceof Verdict.Fail fail && !fail.missing().isEmpty());
    }
}
