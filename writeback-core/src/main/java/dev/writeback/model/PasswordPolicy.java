package dev.writeback.model;

import dev.writeback.internal.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The password rules of a domain, from its head. What they make of a new password says {@link
 * dev.writeback.model.password.PasswordJudge}.
 */
@Value.Immutable
@ValueStyle
public abstract class PasswordPolicy {
    PasswordPolicy() {}

    /** How old a password must be before its owner may change it; zero: at once. Source: {@code minPwdAge}. */
    public abstract Duration minimumAge();

    /** How old a password may get; empty: it never expires. Source: {@code maxPwdAge}. */
    public abstract Optional<Duration> maximumAge();

    /** Least number of characters. Source: {@code minPwdLength}. */
    public abstract int minimumLength();

    /** How many former passwords may not be used again. Source: {@code pwdHistoryLength}. */
    public abstract int historyLength();

    /** Whether three of the character categories are needed. Source: bit 0x1 of {@code pwdProperties}. */
    public abstract boolean complex();

    /** Wrong passwords until an account is locked; zero: never. Source: {@code lockoutThreshold}. */
    public abstract int lockoutThresholdAttempts();

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PasswordPolicy}; every attribute but the maximum age must be set. Not threadsafe. */
    public static final class Builder extends ImmutablePasswordPolicy.Builder {
        Builder() {}
    }
}
