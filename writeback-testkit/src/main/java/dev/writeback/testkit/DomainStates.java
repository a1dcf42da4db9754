package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.sd.Bytes;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Ticks;
import dev.writeback.testkit.directory.Tree;
import java.time.Instant;

/**
 * Changes what may keep an account from logging on, and what ties it to the tenant.
 *
 * @param <T> what the methods that change something return
 */
abstract class DomainStates<T> extends DomainAccounts<T> {
    private static final int DISABLED = 0x2;
    private static final int PASSWORD_NEVER_EXPIRES = 0x1_0000;

    DomainStates(ForestState state, Tree tree) {
        super(state, tree);
    }

    /** Lets an account not log on any more. */
    public final T disable(Dn account) {
        return flag(account, DISABLED, true);
    }

    /** Lets an account log on again. */
    public final T enable(Dn account) {
        return flag(account, DISABLED, false);
    }

    /** Locks an account out, by the forest's clock from now on for as long as the policy says. */
    public final T lock(Dn account) {
        return moment(account, "lockoutTime", state().trees().now());
    }

    /** Ends a lockout. */
    public final T unlock(Dn account) {
        return attribute(account, "lockoutTime", "0");
    }

    /** Lets an account end at a moment. */
    public final T expire(Dn account, Instant at) {
        return moment(account, "accountExpires", at);
    }

    /** Says when an account's password was set. */
    public final T passwordSet(Dn account, Instant at) {
        return moment(account, "pwdLastSet", at);
    }

    /** Lets an account's password be changed at its next logon. */
    public final T mustChangePassword(Dn account) {
        return attribute(account, "pwdLastSet", "0");
    }

    /** Takes an account's password out of the policy's maximum age. */
    public final T passwordNeverExpires(Dn account) {
        return flag(account, PASSWORD_NEVER_EXPIRES, true);
    }

    /** Puts an account's password under the policy's maximum age. */
    public final T passwordExpires(Dn account) {
        return flag(account, PASSWORD_NEVER_EXPIRES, false);
    }

    /** Says when an account or computer last logged on. */
    public final T logon(Dn account, Instant at) {
        return moment(account, "lastLogonTimestamp", at);
    }

    /** Ties a user to its twin in the tenant (mS-DS-ConsistencyGuid). */
    public final T anchor(Dn user, byte[] bytes) {
        synchronized (monitor()) {
            tree().at(user).set("mS-DS-ConsistencyGuid", Bytes.of(bytes));
        }
        return self();
    }

    private T moment(Dn account, String attribute, Instant at) {
        return attribute(account, attribute, String.valueOf(Ticks.of(at)));
    }

    private T flag(Dn account, int bit, boolean on) {
        synchronized (monitor()) {
            Node node = tree().at(account);
            int before = node.userAccountControl();
            node.set("userAccountControl", String.valueOf(on ? before | bit : before & ~bit));
        }
        return self();
    }
}
