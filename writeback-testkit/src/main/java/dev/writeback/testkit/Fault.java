package dev.writeback.testkit;

import dev.writeback.model.Observation.Reason;

/** Something that goes wrong while a fake forest is read in process. */
public sealed interface Fault {
    /** What can be asked, beside users. */
    enum Question {
        /** The schema. */
        SCHEMA,
        /** The tenant that the directory names. */
        TENANT_HINT,
        /** The descriptor of the domain head. */
        HEAD,
        /** The descriptor of CN=Server,CN=System. */
        SAM_SERVER,
        /** The descriptor of the group Pre-Windows 2000 Compatible Access. */
        PRE_WINDOWS_2000,
        /** The password policy. */
        POLICY,
        /** The fine-grained password policies. */
        PASSWORD_SETTINGS,
        /** Whether Microsoft Entra Password Protection is there. */
        PASSWORD_PROTECTION,
        /** The containers. */
        CONTAINERS,
        /** Whom AdminSDHolder protects. */
        PROTECTED,
        /** The domain controllers. */
        CONTROLLERS,
        /** Accounts by name or identity. */
        ACCOUNTS,
        /** What an account of another domain carries here. */
        VISITING,
        /** Whether an account may log on. */
        ACCOUNT_STATE,
        /** Single users by name or identity. */
        USER,
        /** Computers by name or identity. */
        COMPUTERS
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

    /** No domain controller answers. */
    record Unreachable() implements Fault {}
}
