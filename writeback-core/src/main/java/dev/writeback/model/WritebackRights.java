package dev.writeback.model;

import dev.writeback.access.Right;
import java.util.List;

/**
 * The rights that writing a password back needs, as the forest's schema identifies them.
 *
 * @param resetPassword sets a new password without the old one
 * @param writeLockoutTime unlocks, by writing 0
 * @param writePwdLastSet says when the password was set, by writing 0 or -1
 */
public record WritebackRights(Right resetPassword, Right writeLockoutTime, Right writePwdLastSet) {
    /** Keeps a reset password from expiring at once; checked on the domain head alone (MS-SAMR 3.1.1.8.7). */
    public static final Right UNEXPIRE_PASSWORD = Right.control("Unexpire Password", SchemaIds.UNEXPIRE_PASSWORD);

    /** The three rights that must be effective on a user. */
    public List<Right> onUsers() {
        return List.of(resetPassword, writeLockoutTime, writePwdLastSet);
    }
}
