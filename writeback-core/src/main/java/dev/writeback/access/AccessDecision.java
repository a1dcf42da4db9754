package dev.writeback.access;

import dev.writeback.sd.Ace;
import java.util.Optional;

/**
 * The answer to one question, and what it rests on.
 *
 * @param answer granted, refused, or not to be told from what was read
 * @param by the entry that decided; empty if none did: nothing in the list grants the right, or there is no list
 * @param because one sentence for people
 */
public record AccessDecision(Answer answer, Optional<DecidingAce> by, String because) {
    /** The three answers. */
    public enum Answer {
        /** The directory would allow it. */
        ALLOW,
        /** The directory would refuse it. */
        DENY,
        /** What was read does not tell. */
        UNKNOWN
    }

    /**
     * The entry that decided.
     *
     * @param index its place in the list, from 0
     * @param ace the entry
     */
    public record DecidingAce(int index, Ace.Typed ace) {}

    /** Whether the directory would allow it. */
    public boolean allowed() {
        return answer == Answer.ALLOW;
    }

    static AccessDecision of(Answer answer, String because) {
        return new AccessDecision(answer, Optional.empty(), because);
    }
}
