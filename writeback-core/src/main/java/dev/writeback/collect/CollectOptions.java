package dev.writeback.collect;

import dev.writeback.internal.ValueStyle;
import dev.writeback.port.AccountQuery;
import java.time.InstantSource;
import java.util.Optional;
import org.immutables.value.Value;

/** How a snapshot is taken. */
@Value.Immutable
@ValueStyle
public abstract class CollectOptions {
    CollectOptions() {}

    /** The connector account; empty: the one whose name starts with {@code MSOL_}, if there is just one. */
    public abstract Optional<AccountQuery> connector();

    /**
     * Whether the users are kept in memory; true by default. If not, each pass over the snapshot's users reads them anew from
     * the directory, which must stay open and cannot be asked anything else meanwhile.
     */
    @Value.Default
    public boolean keepUsers() {
        return true;
    }

    /** The clock that dates the snapshot; the system's by default. */
    @Value.Default
    public InstantSource clock() {
        return InstantSource.system();
    }

    /** The options that hold unless others are given. */
    public static CollectOptions defaults() {
        return builder().build();
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CollectOptions}. Not threadsafe. */
    public static final class Builder extends ImmutableCollectOptions.Builder {
        Builder() {}
    }
}
