package dev.writeback.check.permission;

import dev.writeback.model.Observation.Reason;

/** What a right comes to on one user. */
sealed interface Effect {
    /** The connector account may use it. */
    record Effective() implements Effect {}

    /**
     * The connector account may not use it.
     *
     * @param by why not
     */
    record Blocked(Blocker by) implements Effect {}

    /**
     * What was read does not tell.
     *
     * @param reason why
     * @param detail the same in words
     */
    record Undetermined(Reason reason, String detail) implements Effect {}
}
