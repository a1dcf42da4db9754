package dev.writeback.check.permission;

import dev.writeback.check.Missing;
import dev.writeback.check.permission.Effect.Undetermined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts users about whom nothing can be said, by the reason. */
final class Undecided {
    private final Map<Undetermined, Long> byReason = new LinkedHashMap<>();
    private long count;

    void add(Undetermined why) {
        count++;
        byReason.merge(why, 1L, Long::sum);
    }

    long count() {
        return count;
    }

    /** One gap for each reason. */
    List<Missing> missing(String what, String subject) {
        List<Missing> missing = new ArrayList<>();
        byReason.forEach((why, users) ->
                missing.add(new Missing(what + " of " + Tally.users(users), subject, why.reason(), why.detail())));
        return missing;
    }
}
