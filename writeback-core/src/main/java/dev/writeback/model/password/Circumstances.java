package dev.writeback.model.password;

import dev.writeback.internal.ValueStyle;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Source;
import org.immutables.value.Value;

/** What decides on a new password beside policy and user: how it is written, and what runs on the domain controllers. */
@Value.Immutable
@ValueStyle
public abstract class Circumstances {
    private static final Source NOWHERE = new Source("none", "nobody said");

    Circumstances() {}

    /** How the password is written. */
    public abstract PasswordWrite write();

    /**
     * Whether any domain controller runs a password filter of its own; nobody said, by default. It cannot be seen in
     * the directory: whoever answers {@code false} vouches for every domain controller.
     */
    @Value.Default
    public Observation<Boolean> passwordFilter() {
        return new Observation.Unknown<>(
                Reason.UNSUPPORTED, "a password filter on a domain controller cannot be seen from outside", NOWHERE);
    }

    /**
     * Whether any domain controller runs the agent of Microsoft Entra Password Protection; nobody looked, by default.
     * The agents register themselves in the directory.
     */
    @Value.Default
    public Observation<Boolean> entraPasswordProtection() {
        return new Observation.Unknown<>(
                Reason.NOT_COLLECTED, "nobody looked for an agent of Microsoft Entra Password Protection", NOWHERE);
    }

    /** Nothing is known but how the password is written. */
    public static Circumstances of(PasswordWrite write) {
        return builder().write(write).build();
    }

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Circumstances}; {@code write} must be set. Not threadsafe. */
    public static final class Builder extends ImmutableCircumstances.Builder {
        Builder() {}
    }
}
