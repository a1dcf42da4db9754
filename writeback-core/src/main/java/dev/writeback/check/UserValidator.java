package dev.writeback.check;

import dev.writeback.model.SyncedUser;

/** A rule over all users of its subject, who pass by once, or twice if it asks for that. */
public non-sealed interface UserValidator extends Validator {
    /** Starts to judge one subject; all facts that the rule requires are known. */
    Examination begin(KnownFacts facts);

    /** The state of one rule while users pass by. Used by one thread. */
    interface Examination {
        /** Takes in one user that a sync engine would carry. */
        void examine(SyncedUser user);

        /**
         * Whether it has to see all users once more, such as to name those that turned out to matter. Asked once, after all
         * passed; if so, they all come to {@link #examine} a second time, perhaps in another order.
         */
        default boolean again() {
            return false;
        }

        /** The verdict over all users that passed; called once, at the end. */
        Verdict conclude();
    }
}
