package dev.writeback.check.tally;

import dev.writeback.check.Missing;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.SyncedUser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts users about whom nothing can be said, by the reason. */
public final class Undecided {
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

    /** Counts a user, with the reason also in words. */
    public void add(Reason reason, String detail) {
        byReason.merge(reason, new Share(detail, 1), Share::join);
    }

    /** Counts a user of whom something was not seen. */
    public void add(Observation.Unknown<?> why) {
        add(why.reason(), why.detail());
    }

    /** Counts the user if the account that reads may not see this attribute of it, and says whether it did. */
    public boolean addIfHidden(SyncedUser user, String attribute) {
        boolean hidden = user.hides(attribute);
        if (hidden) {
            add(
                    Reason.NOT_VISIBLE,
                    attribute + " is hidden from the account that reads; Read " + attribute
                            + " on users would show it");
        }
        return hidden;
    }

    /** One gap for each reason. */
    public List<Missing> missing(String what, String subject) {
        List<Missing> missing = new ArrayList<>();
        byReason.forEach((reason, share) ->
                missing.add(new Missing(what + " of " + Tally.users(share.users()), subject, reason, share.detail())));
        return missing;
    }
}
