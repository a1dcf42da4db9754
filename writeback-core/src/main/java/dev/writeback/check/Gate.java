package dev.writeback.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Turns a report into yes, no or unknown: which scopes must be ready, and how strictly. Immutable. */
public final class Gate {
    /** The three answers. */
    public enum Decision {
        /** Every required scope is ready. */
        PASSES,
        /** A required scope is not ready; this outranks what is unknown. */
        FAILS,
        /** No required scope is known to be unready, but not all are known to be ready. */
        UNKNOWN
    }

    private final Set<Scope> required;
    private final boolean strict;
    private final Baseline baseline;

    private Gate(Set<Scope> required, boolean strict, Baseline baseline) {
        this.required = Collections.unmodifiableSet(required);
        this.strict = strict;
        this.baseline = baseline;
    }

    /** A gate that requires these scopes and tolerates users who are blocked for a reason of their own. */
    public static Gate of(Scope first, Scope... more) {
        return new Gate(EnumSet.of(first, more), false, Baseline.none());
    }

    /** The same gate, but a single blocked user fails it. */
    public Gate strict() {
        return new Gate(required, true, baseline);
    }

    /** The same gate, but findings that {@code accepted} accepts do not fail it, be it strict or not. */
    public Gate accepting(Baseline accepted) {
        return new Gate(required, strict, accepted);
    }

    /** The scopes that must be ready. */
    public Set<Scope> required() {
        return required;
    }

    /** Whether a single blocked user fails it. */
    public boolean isStrict() {
        return strict;
    }

    /** The findings that it accepts. */
    public Baseline baseline() {
        return baseline;
    }

    /** Whether {@code result}, one of {@code report}'s, stops it: something blocks that is not accepted. */
    public boolean stoppedBy(CheckResult result, CheckReport report) {
        Scope scope = result.validator().rule().scope();
        return report.decisive(result, scope, finding -> counts(finding, report));
    }

    /**
     * Whether {@code result}, one of {@code report}'s, would stop it if its path is the one in use: something blocks that is
     * not accepted, but of the paths that contest the domain another one does not fail.
     */
    public boolean mayBeStoppedBy(CheckResult result, CheckReport report) {
        return result.blocks(finding -> counts(finding, report)) && !stoppedBy(result, report);
    }

    private boolean counts(Finding finding, CheckReport report) {
        return (strict || !finding.ownReason())
                && baseline.accepts(finding, report.takenAt()).isEmpty();
    }

    /** What is known of a scope, as strictly as this gate looks; what is accepted does not make it unready. */
    public Readiness readiness(CheckReport report, Scope scope) {
        return report.readiness(scope, strict, finding -> counts(finding, report));
    }

    /** The answer for {@code report}. A required scope that nobody examined is unknown. */
    public Decision judge(CheckReport report) {
        Set<Readiness> seen = EnumSet.noneOf(Readiness.class);
        required.forEach(scope -> seen.add(readiness(report, scope)));
        if (seen.contains(Readiness.NOT_READY)) {
            return Decision.FAILS;
        }
        return seen.equals(EnumSet.of(Readiness.READY)) ? Decision.PASSES : Decision.UNKNOWN;
    }

    /** Whether the answer is yes. Unknown is not yes. */
    public boolean passes(CheckReport report) {
        return judge(report) == Decision.PASSES;
    }
}
