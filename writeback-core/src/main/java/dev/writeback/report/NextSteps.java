package dev.writeback.report;

import dev.writeback.check.Scope;
import dev.writeback.model.Observation.Reason;

/** What to do about something that is not known. */
final class NextSteps {
    private NextSteps() {}

    static String toSee(Reason reason) {
        return switch (reason) {
            case NOT_COLLECTED -> "take a new snapshot that includes it";
            case NOT_VISIBLE, ACCESS_DENIED -> "read again with an account that may see it";
            case UNREACHABLE, TIMED_OUT -> "make the server reachable, then run again";
            case UNSUPPORTED -> "decide it by hand: try it on one test user";
            case MALFORMED -> "look at the object with another tool, and report the case";
            case AMBIGUOUS -> "name the one that is in use";
        };
    }

    /** This version looks at the directory alone, and says where the rest can be seen. */
    static String toExamine(Scope scope) {
        return switch (scope) {
            case DIRECTORY -> "give a directory to read (--ldap URL)";
            case TENANT -> "look by hand: Entra admin center > Password reset > On-premises integration";
            case SERVER -> "look by hand: Microsoft Entra Connect > View or export current configuration";
            case NETWORK -> "look by hand: the sync server must reach *.servicebus.windows.net on port 443";
        };
    }
}
