package dev.writeback.model;

import dev.writeback.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * Whether the tenant's side of writeback is switched on, as far as evidence tells.
 *
 * <p>Microsoft offers no dependable flag for it, so every part is an observation with its source and its age.
 */
@Value.Immutable
@ValueStyle
public abstract class IntegrationState {
    private static final Source NOWHERE = new Source("none", "no tenant was given");

    IntegrationState() {}

    /** Whether passwords that are set in the cloud are written back. */
    public abstract Observation<Boolean> writeback();

    /** Whether users may unlock their account without setting a password. */
    public abstract Observation<Boolean> unlock();

    /** The answer to {@link Facts#INTEGRATION} when nobody looked at a tenant. */
    public static Observation<IntegrationState> notExamined() {
        return new Observation.Unknown<>(Observation.Reason.NOT_COLLECTED, "no tenant was given", NOWHERE);
    }

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link IntegrationState}; both parts must be set. Not threadsafe. */
    public static final class Builder extends ImmutableIntegrationState.Builder {
        Builder() {}
    }
}
