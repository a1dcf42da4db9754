package dev.writeback.testkit;

import dev.writeback.model.Observation.Reason;

/** Something that goes wrong while a fake forest is read in process. */
public sealed interface Fault {
    /** What can be asked, beside users. */
    enum Question {
        /** The schema. */
        SCHEMA,
        /** The descriptor of the domain head. */
        HEAD,
        /** The password policy. */
        POLICY,
        /** The containers. */
        CONTAINERS,
        /** Accounts by name. */
        ACCOUNTS
    }

    /**
     * A question stays without an answer.
     *
     * @param question which
     * @param reason why
     */
    record NoAnswer(Question question, Reason reason) implements Fault {}

    /** Accounts are hidden: whoever is asked for, none is there. */
    record AccountsHidden() implements Fault {}

    /**
     * The pass over the users breaks off.
     *
     * @param after how many users are still read
     */
    record UsersBreakOff(int after) implements Fault {
        /** Refuses a negative number. */
        public UsersBreakOff {
            if (after < 0) {
                throw new IllegalArgumentException("users cannot break off after " + after);
            }
        }
    }
}
