package dev.writeback.check;

import dev.writeback.model.SyncedUser;

/** A rule over all users of a domain, who pass by once. */
public non-sealed interface UserValidator extends Validator {
    /** Starts to judge one subject; all facts that the rule requires are known. */
    Examination begin(KnownFacts facts);

    /** The state of one rule while users pass by. Used by one thread. */
    interface Examination {
        /** Takes in one user that a sync engine would carry. */
        void examine(SyncedUser user);

        /** The verdict over all users that passed; called once, at the end. */
        Verdict conclude();
    }
}
