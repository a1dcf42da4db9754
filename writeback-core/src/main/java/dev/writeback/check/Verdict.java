package dev.writeback.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a rule concluded about one subject. */
public sealed interface Verdict {
    /**
     * The rule holds.
     *
     * @param because what it rests on, one phrase
     */
    record Pass(String because) implements Verdict {}

    /**
     * The rule is broken.
     *
     * @param findings what is wrong; never empty
     * @param missing what else could not be judged
     */
    record Fail(List<Finding> findings, List<Missing> missing) implements Verdict {
        /** Refuses a failure without a finding. */
        public Fail {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a failed verdict needs a finding");
            }
            findings = List.copyOf(findings);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Nothing wrong was seen, but not everything was seen.
     *
     * @param missing what could not be judged; never empty
     */
    record Inconclusive(List<Missing> missing) implements Verdict {
        /** Refuses an inconclusive verdict that misses nothing. */
        public Inconclusive {
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("an inconclusive verdict misses something");
            }
            missing = List.copyOf(missing);
        }
    }

    /**
     * The rule does not apply to this subject.
     *
     * @param because why
     */
    record NotApplicable(String because) implements Verdict {}

    /**
     * The rule itself broke: our fault, not the directory's.
     *
     * @param message what happened, without data of the directory
     */
    record Crashed(String message) implements Verdict {}

    /** The verdict that follows from findings and gaps: fail outranks inconclusive outranks pass. */
    static Verdict of(List<Finding> findings, List<Missing> missing, String passesBecause) {
        if (!findings.isEmpty()) {
            return new Fail(findings, missing);
        }
        return missing.isEmpty() ? new Pass(passesBecause) : new Inconclusive(missing);
    }

    /** This verdict with further gaps: what passed, or did not apply to what was seen, becomes inconclusive. */
    default Verdict missing(List<Missing> more) {
        if (more.isEmpty()) {
            return this;
        }
        return fold(
                pass -> new Inconclusive(more),
                fail -> new Fail(fail.findings(), join(fail.missing(), more)),
                inconclusive -> new Inconclusive(join(inconclusive.missing(), more)),
                notApplicable -> new Inconclusive(more),
                crashed -> crashed);
    }

    private static List<Missing> join(List<Missing> first, List<Missing> second) {
        List<Missing> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** One of five results, by the kind of verdict. */
    default <R> R fold(
            Function<? super Pass, ? extends R> pass,
            Function<? super Fail, ? extends R> fail,
            Function<? super Inconclusive, ? extends R> inconclusive,
            Function<? super NotApplicable, ? extends R> notApplicable,
            Function<? super Crashed, ? extends R> crashed) {
        if (this instanceof Pass p) {
            return pass.apply(p);
        }
        if (this instanceof Fail f) {
            return fail.apply(f);
        }
        if (this instanceof Inconclusive i) {
            return inconclusive.apply(i);
        }
        return this instanceof NotApplicable n ? notApplicable.apply(n) : crashed.apply((Crashed) this);
    }
}
