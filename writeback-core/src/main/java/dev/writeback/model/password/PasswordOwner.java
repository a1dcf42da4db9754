package dev.writeback.model.password;

import dev.writeback.internal.ValueStyle;
import dev.writeback.model.Observation;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What the rules for a new password ask about its user. */
@Value.Immutable
@ValueStyle
public abstract class PasswordOwner {
    PasswordOwner() {}

    /** The name for logging on; every account has one. Source: {@code sAMAccountName}. */
    public abstract String samAccountName();

    /** The name for people; known and empty: there is none. Source: {@code displayName}. */
    public abstract Observation<String> displayName();

    /**
     * When the present password was set; known and empty: it must be changed at the next logon, or was never set, and
     * has no age. Source: {@code pwdLastSet}, where 0 is empty.
     */
    public abstract Observation<Optional<Instant>> passwordLastSet();

    /**
     * Whether the account needs no password, and is exempt from the rules for length, complexity, names and history.
     * Source: PASSWD_NOTREQD (0x20) in {@code userAccountControl}.
     */
    public abstract Observation<Boolean> passwordNotRequired();

    @Value.Check
    protected void check() {
        if (samAccountName().isEmpty()) {
            throw new IllegalArgumentException("samAccountName is empty: \"\"");
        }
    }

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PasswordOwner}; every attribute must be set. Not threadsafe. */
    public static final class Builder extends ImmutablePasswordOwner.Builder {
        Builder() {}
    }
}
