package dev.writeback.access;

import dev.writeback.sd.Sid;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Who asks: an account with all SIDs that a domain controller puts into its security context. Immutable.
 *
 * <p>It takes a SID as given; which SIDs belong in a token is decided where it is made.
 */
public final class Token {
    private final Sid account;
    private final NavigableSet<Sid> sids;

    private Token(Sid account, NavigableSet<Sid> sids) {
        this.account = account;
        this.sids = sids;
    }

    /** A token of the account itself and these further SIDs: its groups, nested ones included, and well-known ones. */
    public static Token of(Sid account, Iterable<Sid> others) {
        NavigableSet<Sid> sids = new TreeSet<>();
        sids.add(account);
        others.forEach(sids::add);
        return new Token(account, Collections.unmodifiableNavigableSet(sids));
    }

    /** The account's own SID. */
    public Sid account() {
        return account;
    }

    /** Every SID in the token, the account's own included, in text order. */
    public NavigableSet<Sid> sids() {
        return sids;
    }

    /** Whether {@code sid} is in the token. */
    public boolean contains(Sid sid) {
        return sids.contains(sid);
    }

    @Override
    public String toString() {
        return "Token of " + account + " with " + sids.size() + " SIDs";
    }
}
