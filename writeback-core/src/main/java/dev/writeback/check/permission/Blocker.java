package dev.writeback.check.permission;

import dev.writeback.check.protection.Protection;
import dev.writeback.model.Dn;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Guid;
import java.util.Optional;

/** Why a right is not effective on a user: the one thing to look at first. */
sealed interface Blocker {
    /**
     * An entry refuses it.
     *
     * @param ace the entry, as it stands on the user
     * @param at the object that carries it itself; empty: one above the user, which was not seen
     */
    record Refused(Ace.Typed ace, Optional<Dn> at) implements Blocker {
        boolean onUser() {
            return !ace.flags().inherited();
        }
    }

    /**
     * Nothing is inherited from above, and nothing on the way down grants it.
     *
     * @param at the nearest object that shuts inheritance off
     * @param onUser whether that is the user itself
     * @param protection whether AdminSDHolder has to do with that; nothing, if it is not the user itself
     */
    record InheritanceStopped(Dn at, boolean onUser, Protection protection) implements Blocker {}

    /**
     * Nothing grants it, and a grant on the domain head would reach the user.
     *
     * @param objectClass the user's class
     * @param classId its schemaIDGUID
     */
    record NotGranted(String objectClass, Guid classId) implements Blocker {}

    /**
     * Something above grants it to users like this one, but the user does not carry the inherited entry (yet).
     *
     * @param from the object above
     */
    record NotInheritedYet(Dn from) implements Blocker {}

    /**
     * It is not effective, and what was read does not tell why.
     *
     * @param at the object of which too little was seen
     * @param detail what is missing
     */
    record NotExplained(Dn at, String detail) implements Blocker {}
}
