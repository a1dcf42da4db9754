package dev.writeback.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What may keep an account from logging on. Each part is an observation of its own, because a directory may show one and hide
 * another.
 *
 * @param enabled whether it may log on at all. Source: bit 0x2 of {@code userAccountControl}
 * @param locked whether it is locked out. Source: bit 0x10 of {@code msDS-User-Account-Control-Computed}
 * @param validUntil when the account ends; empty: never. Source: {@code accountExpires}
 * @param passwordValidUntil when its password expires; empty: never; {@link Instant#EPOCH}: it must be changed at the next
 *     logon. Source: {@code msDS-UserPasswordExpiryTimeComputed}
 * @param lastLogon when it last logged on, up to 14 days late; empty: never. Source: {@code lastLogonTimestamp}
 */
public record AccountState(
        Observation<Boolean> enabled,
        Observation<Boolean> locked,
        Observation<Optional<Instant>> validUntil,
        Observation<Optional<Instant>> passwordValidUntil,
        Observation<Optional<Instant>> lastLogon) {
    /** A state of which nothing is known, for one reason. */
    public static AccountState unknown(Observation.Unknown<?> why) {
        return new AccountState(why.cast(), why.cast(), why.cast(), why.cast(), why.cast());
    }
}
