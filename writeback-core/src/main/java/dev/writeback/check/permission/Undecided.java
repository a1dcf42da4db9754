package dev.writeback.check.permission;

import dev.writeback.check.Missing;
import dev.writeback.check.permission.Effect.Undetermined;
import dev.writeback.model.Observation.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts users about whom nothing can be said, by the reason. */
final class Undecided {
    /**
     * Users with the same reason.
     *
     * @param detail the reason of one of them in words, whichever is read first
     * @param users how many they are
     */
    private record Share(String detail, long users) {
        Share join(Share other) {
            return new Share(detail.compareTo(other.detail) <= 0 ? detail : other.detail, users + other.users);
        }
    }

    private final Map<Reason, Share> byReason = new EnumMap<>(Reason.class);

    void add(Undetermined why) {
        byReason.merge(why.reason(), new Share(why.detail(), 1), Share::join);
    }

    /** One gap for each reason. */
    List<Missing> missing(String what, String subject) {
        List<Missing> missing = new ArrayList<>();
        byReason.forEach((reason, share) ->
                missing.add(new Missing(what + " of " + Tally.users(share.users()), subject, reason, share.detail())));
        return missing;
    }
}
