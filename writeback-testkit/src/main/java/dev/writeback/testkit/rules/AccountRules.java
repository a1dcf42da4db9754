package dev.writeback.testkit.rules;

import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Ticks;
import dev.writeback.testkit.directory.Tree;
import java.time.Instant;

/** Whether an account is locked, and when its password expires (MS-ADTS 3.1.1.4.5.17 and 3.1.1.4.5.33). */
public final class AccountRules {
    /** Bit of msDS-User-Account-Control-Computed: locked out. */
    public static final int LOCKED = 0x10;
    /** Bit of msDS-User-Account-Control-Computed: the password has expired, or must be changed. */
    public static final int PASSWORD_EXPIRED = 0x80_0000;

    private static final int DISABLED = 0x2;
    private static final int SMARTCARD_REQUIRED = 0x4_0000;
    private static final int PASSWORD_NEVER_EXPIRES = 0x1_0000;
    private static final int TRUST_ACCOUNT = 0x800 | 0x1000 | 0x2000;
    private static final int WITHOUT_EXPIRY = SMARTCARD_REQUIRED | PASSWORD_NEVER_EXPIRES | TRUST_ACCOUNT;

    private final Node account;
    private final EffectivePolicy policy;
    private final long now;

    /** The state of an account of {@code tree} at a moment. */
    public AccountRules(Tree tree, Node account, Instant now) {
        this.account = account;
        this.policy = new EffectivePolicy(tree);
        this.now = Ticks.of(now);
    }

    /** Whether it may log on at all. */
    public boolean enabled() {
        return (account.userAccountControl() & DISABLED) == 0;
    }

    /** Whether it is locked out. */
    public boolean locked() {
        long lockedAt = account.number("lockoutTime").orElse(0);
        if ((account.userAccountControl() & TRUST_ACCOUNT) != 0 || lockedAt == 0) {
            return false;
        }
        long duration = policy.lockoutDuration(account);
        // as an unsigned number below 2^63, it means: until an administrator unlocks it
        return duration >= 0 || now + duration <= lockedAt;
    }

    /** When it ends, in ticks; {@link Ticks#NEVER}: never. */
    public long endsAt() {
        long stored = account.number("accountExpires").orElse(0);
        return stored == 0 ? Ticks.NEVER : stored;
    }

    /** When its password expires, in ticks; 0: it must be changed at the next logon; {@link Ticks#NEVER}: never. */
    public long passwordExpiresAt() {
        if ((account.userAccountControl() & WITHOUT_EXPIRY) != 0) {
            return Ticks.NEVER;
        }
        long set = account.number("pwdLastSet").orElse(0);
        if (set == 0) {
            return 0;
        }
        long age = policy.maximumAge(account);
        return Ticks.limit(age).isEmpty() ? Ticks.NEVER : set - age;
    }

    /** Whether it ended. */
    public boolean ended() {
        return endsAt() <= now;
    }

    /** Whether its password expired, or must be changed. */
    public boolean passwordExpired() {
        return passwordExpiresAt() < now;
    }

    /** The constructed attribute msDS-User-Account-Control-Computed. */
    public int computed() {
        return (locked() ? LOCKED : 0) | (passwordExpired() ? PASSWORD_EXPIRED : 0);
    }
}
