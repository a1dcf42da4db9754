package dev.writeback.model;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a question about the world: a value with its source and time, or the reason why there is none.
 *
 * @param <T> what is asked for
 */
public sealed interface Observation<T> {
    /**
     * What was seen.
     *
     * @param value the answer
     * @param source where it was read
     * @param at when it was read, UTC
     * @param <T> what is asked for
     */
    record Known<T>(T value, Source source, Instant at) implements Observation<T> {}

    /**
     * Why nothing was seen.
     *
     * @param reason the kind of obstacle
     * @param detail one sentence for people: what happened and, where it helps, what would show the fact
     * @param source where it was asked
     * @param <T> what is asked for
     */
    record Unknown<T>(Reason reason, String detail, Source source) implements Observation<T> {
        /** The same obstacle as the answer to another question. */
        public <R> Unknown<R> cast() {
            return new Unknown<>(reason, detail, source);
        }
    }

    /** Why something is not known. */
    enum Reason {
        /** Nobody asked. */
        NOT_COLLECTED,
        /** Absent or hidden: the directory does not say which. */
        NOT_VISIBLE,
        /** The question was refused. */
        ACCESS_DENIED,
        /** Nobody answered. */
        UNREACHABLE,
        /** The answer did not come in time. */
        TIMED_OUT,
        /** The other side cannot answer such a question. */
        UNSUPPORTED,
        /** The answer makes no sense. */
        MALFORMED,
        /** Several answers are possible, and only a person can choose. */
        AMBIGUOUS
    }

    /** One of two results, by whether the answer is known. */
    default <R> R fold(
            Function<? super Known<T>, ? extends R> known, Function<? super Unknown<T>, ? extends R> unknown) {
        return this instanceof Known<T> k ? known.apply(k) : unknown.apply((Unknown<T>) this);
    }

    /** The value; empty if it is not known. */
    default Optional<T> known() {
        return fold(known -> Optional.of(known.value()), unknown -> Optional.empty());
    }

    /** The same answer, its value translated; what is unknown stays so. */
    default <R> Observation<R> map(Function<? super T, ? extends R> translate) {
        return fold(known -> new Known<>(translate.apply(known.value()), known.source(), known.at()), Unknown::cast);
    }
}
