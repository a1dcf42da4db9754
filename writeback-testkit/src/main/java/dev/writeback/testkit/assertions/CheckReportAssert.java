package dev.writeback.testkit.assertions;

import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Finding;
import dev.writeback.check.Readiness;
import dev.writeback.check.Scope;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a report. What fails shows all that the report says. */
public final class CheckReportAssert extends AbstractAssert<CheckReportAssert, CheckReport> {
    CheckReportAssert(@Nullable CheckReport actual) {
        super(actual, CheckReportAssert.class);
    }

    /** The scope is ready: everything was seen, and nothing blocks all users. */
    public CheckReportAssert isReady(Scope scope) {
        return has(scope, Readiness.READY);
    }

    /** The scope is not ready. */
    public CheckReportAssert isNotReady(Scope scope) {
        return has(scope, Readiness.NOT_READY);
    }

    /** Nothing blocks the scope as far as was seen, but not everything was seen. */
    public CheckReportAssert isUnknown(Scope scope) {
        return has(scope, Readiness.UNKNOWN);
    }

    /** Nobody looked at the scope. */
    public CheckReportAssert isNotExamined(Scope scope) {
        return has(scope, Readiness.NOT_EXAMINED);
    }

    private CheckReportAssert has(Scope scope, Readiness expected) {
        Readiness readiness = report().readiness(scope);
        if (readiness != expected) {
            throw failure("%nExpecting %s to be %s but it is %s:%n%s", scope, expected, readiness, all());
        }
        return this;
    }

    /** The report is about this many users whom a sync engine would carry. */
    public CheckReportAssert examined(long users) {
        long examined = report().users().examined();
        if (examined != users) {
            throw failure("%nExpecting %d examined users but there were %d:%n%s", users, examined, all());
        }
        return this;
    }

    /** Nothing is wrong by this rule. */
    public CheckReportAssert hasNoFinding(String validator) {
        if (!findings(validator).isEmpty()) {
            throw failure("%nExpecting no finding of %s but there was:%n%s", validator, all());
        }
        return this;
    }

    /** Exactly this many things are wrong by this rule. */
    public CheckReportAssert hasFindings(String validator, int count) {
        int found = findings(validator).size();
        if (found != count) {
            throw failure("%nExpecting %d findings of %s but there were %d:%n%s", count, validator, found, all());
        }
        return this;
    }

    /** Exactly one thing is wrong by this rule: goes on with it. */
    @CheckReturnValue
    public FindingAssert hasFinding(String validator) {
        List<Finding> found = findings(validator);
        if (found.size() != 1) {
            throw failure("%nExpecting one finding of %s but there were %d:%n%s", validator, found.size(), all());
        }
        return new FindingAssert(found.get(0));
    }

    /** Exactly one thing is wrong by this rule at a place whose key starts with {@code place}: goes on with it. */
    @CheckReturnValue
    public FindingAssert hasFinding(String validator, String place) {
        List<Finding> found = findings(validator).stream()
                .filter(finding -> finding.place().startsWith(place))
                .toList();
        if (found.size() != 1) {
            throw failure(
                    "%nExpecting one finding of %s at %s but there were %d:%n%s",
                    validator, place, found.size(), all());
        }
        return new FindingAssert(found.get(0));
    }

    /** The rule was asked exactly once: goes on with what it concluded. */
    @CheckReturnValue
    public VerdictAssert verdictOf(String validator) {
        List<CheckResult> results = report().results().stream()
                .filter(result -> result.validator().rule().id().value().equals(validator))
                .toList();
        if (results.size() != 1) {
            throw failure("%nExpecting one result of %s but there were %d:%n%s", validator, results.size(), all());
        }
        return new VerdictAssert(results.get(0).verdict());
    }

    private List<Finding> findings(String validator) {
        return report().findings().stream()
                .filter(finding -> finding.validator().value().equals(validator))
                .toList();
    }

    private CheckReport report() {
        isNotNull();
        return actual;
    }

    private String all() {
        return report().results().stream()
                .map(result -> "  " + result.validator().rule().id() + " " + result.subject() + ": "
                        + Descriptions.of(result.verdict()))
                .collect(Collectors.joining("\n"));
    }
}
