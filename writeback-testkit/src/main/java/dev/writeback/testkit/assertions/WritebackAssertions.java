package dev.writeback.testkit.assertions;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Finding;
import dev.writeback.check.Verdict;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Where assertions about reports start. Its static import brings those of AssertJ too. */
public final class WritebackAssertions extends Assertions {
    private WritebackAssertions() {}

    /** Starts to assert on a report. */
    public static CheckReportAssert assertThat(@Nullable CheckReport actual) {
        return new CheckReportAssert(actual);
    }

    /** Starts to assert on a verdict. */
    public static VerdictAssert assertThat(@Nullable Verdict actual) {
        return new VerdictAssert(actual);
    }

    /** Starts to assert on a finding. */
    public static FindingAssert assertThat(@Nullable Finding actual) {
        return new FindingAssert(actual);
    }
}
