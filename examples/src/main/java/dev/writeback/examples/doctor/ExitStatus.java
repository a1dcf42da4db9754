package dev.writeback.examples.doctor;

import dev.writeback.check.Gate;
import dev.writeback.json.JsonFormatException;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;

/** What the process tells the shell. The numbers from 64 on are those of sysexits. */
final class ExitStatus {
    static final int READY = 0;
    static final int NOT_READY = 1;
    static final int UNKNOWN = 2;
    static final int USAGE = 64;
    static final int INTERNAL = 70;
    static final int CANNOT_OPEN = 74;
    static final int BIND_REFUSED = 77;

    private ExitStatus() {}

    static int of(Gate.Decision decision) {
        return switch (decision) {
            case PASSES -> READY;
            case FAILS -> NOT_READY;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** A report that nobody can read is no report. */
    static int lost(Screen screen) {
        screen.complain("the output could not be written");
        return INTERNAL;
    }

    /** Says in one line what went wrong. */
    static int of(Throwable e, Screen screen) {
        // a file that is damaged so far ahead that nothing of it can be used is as good as none
        if (e instanceof WrongUse || e instanceof JsonFormatException) {
            screen.complain(e.getMessage());
            return USAGE;
        }
        if (e instanceof OutputFile.Lost) {
            screen.complain(e.getMessage());
            return INTERNAL;
        }
        if (e instanceof TargetUnavailableException target) {
            screen.complain(target.getMessage());
            return target.obstacle() == Obstacle.BIND_REFUSED ? BIND_REFUSED : CANNOT_OPEN;
        }
        // an unforeseen message could carry anything, so only the place in the code is shown
        StackTraceElement[] trace = e.getStackTrace();
        screen.complain("internal fault: " + e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0])
                + "; please report it");
        return INTERNAL;
    }
}
