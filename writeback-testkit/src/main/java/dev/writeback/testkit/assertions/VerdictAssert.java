package dev.writeback.testkit.assertions;

import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import dev.writeback.model.Observation.Reason;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what a rule concluded. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {
    VerdictAssert(@Nullable Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    /** The rule holds. */
    public VerdictAssert passes() {
        return is(Verdict.Pass.class, "to pass");
    }

    /** The rule holds, and what it rests on contains {@code text}. */
    public VerdictAssert passesBecause(String text) {
        passes();
        if (!(actual instanceof Verdict.Pass pass) || !pass.because().contains(text)) {
            throw failure("%nExpecting the verdict to pass because of%n  %s%nbut it %s", text, Descriptions.of(actual));
        }
        return this;
    }

    /** The rule is broken. */
    public VerdictAssert fails() {
        return is(Verdict.Fail.class, "to fail");
    }

    /** The rule is broken in exactly one way: goes on with that. */
    @CheckReturnValue
    public FindingAssert failsWithOneFinding() {
        isNotNull();
        if (!(actual instanceof Verdict.Fail fail) || fail.findings().size() != 1) {
            throw failure("%nExpecting the verdict to fail with one finding but it %s", Descriptions.of(actual));
        }
        return new FindingAssert(fail.findings().get(0));
    }

    /** Not everything was seen, and nothing wrong. */
    public VerdictAssert isInconclusive() {
        return is(Verdict.Inconclusive.class, "to be inconclusive");
    }

    /** Something could not be judged for this reason, whether the rule is broken elsewhere or not. */
    public VerdictAssert misses(Reason reason) {
        isNotNull();
        List<Missing> missing = actual.fold(
                pass -> List.of(),
                Verdict.Fail::missing,
                Verdict.Inconclusive::missing,
                no -> List.of(),
                c -> List.of());
        if (missing.stream().noneMatch(gap -> gap.reason() == reason)) {
            throw failure("%nExpecting the verdict to miss something: %s%nbut it %s", reason, Descriptions.of(actual));
        }
        return this;
    }

    private VerdictAssert is(Class<? extends Verdict> kind, String expectation) {
        isNotNull();
        if (!kind.isInstance(actual)) {
            throw failure("%nExpecting the verdict %s but it %s", expectation, Descriptions.of(actual));
        }
        return this;
    }
}
