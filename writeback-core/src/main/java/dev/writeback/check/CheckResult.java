package dev.writeback.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one rule concluded about one subject.
 *
 * @param validator the rule
 * @param subject key of the subject, or of the domain whose paths are not known
 * @param verdict the conclusion
 * @param contest if the subject is one of several paths of which a domain uses only some: the domain's key
 */
public record CheckResult(Validator validator, String subject, Verdict verdict, Optional<String> contest) {
    /** A result about something that is in use for certain. */
    public CheckResult(Validator validator, String subject, Verdict verdict) {
        this(validator, subject, verdict, Optional.empty());
    }

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

    /**
     * Whether something that blocks may have been overlooked. A rule that cannot block leaves nothing open; a crash does.
     *
     * @param strict whether a single user counts
     */
    boolean uncertain(boolean strict) {
        Rule rule = validator.rule();
        boolean matters = rule.severity() == Severity.BLOCKING && (strict || !rule.ownReason());
        return verdict instanceof Verdict.Crashed || (matters && !missing().isEmpty());
    }
}
