package dev.writeback.model;

import dev.writeback.sd.Sid;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The accounts over which AdminSDHolder holds its hand now: members, nested ones included, of the protected groups.
 *
 * @param sids the accounts' SIDs
 */
public record ProtectedAccounts(NavigableSet<Sid> sids) {
    /** Copies the set. */
    public ProtectedAccounts {
        sids = Collections.unmodifiableNavigableSet(new TreeSet<>(sids));
    }

    /** Whether the account is a member of a protected group. */
    public boolean contains(Sid account) {
        return sids.contains(account);
    }
}
