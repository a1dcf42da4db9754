package dev.writeback.check.protection;

import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import java.util.Optional;

/** What AdminSDHolder has to do with a user. */
public enum Protection {
    /** Nothing. */
    NONE,
    /** It is a member of a protected group. */
    ADMINISTRATOR,
    /** It was protected once (adminCount 1) and is in no protected group any more. */
    FORMER,
    /** It was protected once; whether it still is a member was not seen. */
    STAMPED,
    /** Neither its membership nor adminCount was seen. */
    UNTOLD;

    static final String ADMIN_COUNT = "adminCount";

    /** What cures {@link #FORMER}. AdminSDHolder does not take back what it did. */
    public static final String RELEASE =
            "clear adminCount of each of them and switch inheritance back on (Security > Advanced > Enable inheritance)";

    /** {@code administrators}: those who are protected now; empty: not known. */
    public static Protection of(SyncedUser user, Optional<ProtectedAccounts> administrators) {
        boolean stamped = user.adminCount().orElse(0) == 1;
        if (administrators.isPresent()) {
            return administrators.get().contains(user.sid()) ? ADMINISTRATOR : stamped ? FORMER : NONE;
        }
        return stamped ? STAMPED : user.hides(ADMIN_COUNT) ? UNTOLD : NONE;
    }
}
