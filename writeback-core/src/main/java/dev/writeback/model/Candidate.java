package dev.writeback.model;

import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.sd.Sid;
import java.util.Optional;

/**
 * An account that may be the one that writes passwords back.
 *
 * @param sid the account
 * @param dn where it stands
 * @param samAccountName its name for logging on
 * @param engine the engine that would act as it
 * @param evidence why it comes into question
 * @param logon what was seen of its last logon
 * @param outOfUse why it seems to be a leftover; empty: it does not
 */
public record Candidate(
        Sid sid,
        Dn dn,
        String samAccountName,
        Engine engine,
        Evidence evidence,
        Logon logon,
        Optional<String> outOfUse) {
    /** Why an account comes into question, from the strongest to the weakest. */
    public enum Evidence {
        /** The caller named it. */
        NAMED,
        /** Its name is of the kind that the engine's setup gives. */
        NAME,
        /** It may replicate secrets from the domain head, as an engine does that carries password hashes. */
        REPLICATES,
        /** An entry on the domain head lets it reset users' passwords. */
        RESETS;

        /** Whether rights alone suggest the account: others may hold the same rights for another purpose. */
        public boolean byRights() {
            return this == REPLICATES || this == RESETS;
        }
    }

    /** What was seen of the last logon of an account. Source: {@code lastLogonTimestamp}. */
    public enum Logon {
        /** It has logged on at a time that is known. */
        SEEN,
        /** It has never logged on, or the directory does not keep track. */
        NOT_RECORDED,
        /** The account that reads may not see it, or it could not be read. */
        HIDDEN
    }
}
