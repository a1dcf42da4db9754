package dev.writeback.check;

import java.util.function.Supplier;

/** Turns an exception of a rule into a verdict, so that one broken rule does not hide the others. */
final class Crashes {
    private Crashes() {}

    static Verdict caught(Supplier<Verdict> rule) {
        try {
            return rule.get();
        } catch (RuntimeException e) {
            return crashed(e);
        }
    }

    /** The place in our code, not the exception's message, which could carry data of the directory. */
    static Verdict crashed(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return new Verdict.Crashed(e.getClass().getSimpleName() + place);
    }
}
