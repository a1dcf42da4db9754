package dev.writeback.testkit.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Moments and spans as a directory stores them: steps of 100 ns, counted from 1601, or negative for a span. */
public final class Ticks {
    /** A moment that never comes, such as the end of an account that has none. */
    public static final long NEVER = Long.MAX_VALUE;
    /** A span without end, such as the age of a password that does not expire. */
    public static final long ENDLESS = Long.MIN_VALUE;

    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;
    private static final long PER_SECOND = 10_000_000;
    private static final long NANOS = 100;

    private Ticks() {}

    /** A moment as steps since 1601. */
    public static long of(Instant moment) {
        return Math.addExact(
                Math.multiplyExact(moment.getEpochSecond() + SECONDS_FROM_1601_TO_1970, PER_SECOND),
                moment.getNano() / NANOS);
    }

    /** The moment that is so many steps after 1601. */
    public static Instant moment(long ticks) {
        return Instant.ofEpochSecond(
                Math.floorDiv(ticks, PER_SECOND) - SECONDS_FROM_1601_TO_1970, Math.floorMod(ticks, PER_SECOND) * NANOS);
    }

    /** A span as it is stored: negative. */
    public static long of(Duration span) {
        return -Math.addExact(Math.multiplyExact(span.getSeconds(), PER_SECOND), span.getNano() / NANOS);
    }

    /** A span as it is stored; empty: {@link #ENDLESS}. */
    public static long ofLimit(Optional<Duration> span) {
        return span.map(Ticks::of).orElse(ENDLESS);
    }

    /** The span that is stored like this. */
    public static Duration span(long stored) {
        return Duration.ofSeconds(-stored / PER_SECOND, -stored % PER_SECOND * NANOS);
    }

    /** The span that is stored like this; empty for those that mean: no limit. */
    public static Optional<Duration> limit(long stored) {
        return stored == 0 || stored == ENDLESS ? Optional.empty() : Optional.of(span(stored));
    }
}
