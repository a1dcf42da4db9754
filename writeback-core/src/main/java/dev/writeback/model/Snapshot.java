package dev.writeback.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was seen of one forest at one moment: a small header of facts, and the users as a stream that can be read again
 * and again. Immutable and threadsafe as far as its stream of users is.
 */
public final class Snapshot {
    private final Instant takenAt;
    private final Source source;
    private final Forest forest;
    private final List<DomainRef> domains;
    private final Map<Key, Answer<?>> header;
    private final Supplier<Stream<UserRecord>> users;
    private final boolean pseudonymous;
    private final boolean partial;

    private record Key(String fact, String subject) {}

    /**
     * What the header answers to one question.
     *
     * @param fact the question
     * @param subject whom it was asked about
     * @param observation the answer
     * @param <T> type of the answer
     */
    public record Answer<T>(Fact<T> fact, Subject subject, Observation<T> observation) {}

    private Snapshot(Builder builder) {
        this.takenAt = builder.takenAt;
        this.source = builder.source;
        this.forest = builder.forest;
        this.domains = List.copyOf(builder.domains);
        this.header = Collections.unmodifiableMap(new LinkedHashMap<>(builder.header));
        this.users = builder.users;
        this.pseudonymous = builder.pseudonymous;
        this.partial = builder.partial;
    }

    /** When it was taken, UTC. */
    public Instant takenAt() {
        return takenAt;
    }

    /** Where it was taken. */
    public Source source() {
        return source;
    }

    /** The forest that it covers. */
    public Forest forest() {
        return forest;
    }

    /** The domains that it covers, the root first. */
    public List<DomainRef> domains() {
        return domains;
    }

    /** Whether pseudonyms stand in it for the names of objects and domains. */
    public boolean pseudonymous() {
        return pseudonymous;
    }

    /** Whether its users are only those who were asked for, so that nothing follows for all others. */
    public boolean partial() {
        return partial;
    }

    /** The answer to {@code fact} about {@code subject}; Unknown(NOT_COLLECTED) if it was never asked. */
    public <T> Observation<T> observe(Fact<T> fact, Subject subject) {
        if (fact.about() != subject.kind()) {
            throw new IllegalArgumentException(fact + " is not asked of " + subject.key());
        }
        Answer<?> answer = header.get(new Key(fact.id(), subject.key()));
        if (answer == null) {
            return new Observation.Unknown<>(Observation.Reason.NOT_COLLECTED, "not collected", source);
        }
        // put() is the only way in, and it takes an answer of the fact's own type
        @SuppressWarnings("unchecked")
        Observation<T> typed = (Observation<T>) answer.observation();
        return typed;
    }

    /** Everything that the header answers, in the order in which it was put there. */
    public Collection<Answer<?>> answers() {
        return header.values();
    }

    /** A new pass over all users, in no particular order; a Gap stands for users that were not read. Close it. */
    public Stream<UserRecord> users() {
        return users.get();
    }

    /**
     * A partial snapshot: what this one knows of some of its domains and of the forest, with nobody in it but some users.
     *
     * @param some those of its domains that are kept
     * @param passes the users who were asked for
     */
    public Snapshot onlyAbout(List<DomainRef> some, Supplier<Stream<UserRecord>> passes) {
        Builder builder = new Builder(forest, source, takenAt)
                .domains(some)
                .users(passes)
                .pseudonymous(pseudonymous)
                .partial(true);
        header.forEach((key, answer) -> {
            if (isAbout(answer.subject(), some)) {
                builder.header.put(key, answer);
            }
        });
        return builder.build();
    }

    private static boolean isAbout(Subject subject, List<DomainRef> some) {
        if (subject instanceof DomainRef domain) {
            return some.contains(domain);
        }
        return !(subject instanceof WritebackPath path) || some.contains(path.domain());
    }

    /** A builder for a snapshot of {@code forest}. */
    public static Builder builder(Forest forest, Source source, Instant takenAt) {
        return new Builder(forest, source, takenAt);
    }

    /** Builds a {@link Snapshot}; without domains, facts and users by default. Not threadsafe. */
    public static final class Builder {
        private final Forest forest;
        private final Source source;
        private final Instant takenAt;
        private final Map<Key, Answer<?>> header = new LinkedHashMap<>();
        private List<DomainRef> domains = List.of();
        private Supplier<Stream<UserRecord>> users = Stream::empty;
        private boolean pseudonymous;
        private boolean partial;

        private Builder(Forest forest, Source source, Instant takenAt) {
            this.forest = Objects.requireNonNull(forest, "forest");
            this.source = Objects.requireNonNull(source, "source");
            this.takenAt = Objects.requireNonNull(takenAt, "takenAt");
        }

        /** The domains that it covers, the root first. */
        public Builder domains(List<DomainRef> covered) {
            this.domains = List.copyOf(covered);
            return this;
        }

        /** Adds, or replaces, the answer to {@code fact} about {@code subject}. */
        public <T> Builder put(Fact<T> fact, Subject subject, Observation<T> answer) {
            if (fact.about() != subject.kind()) {
                throw new IllegalArgumentException(fact + " is not asked of " + subject.key());
            }
            header.put(new Key(fact.id(), subject.key()), new Answer<>(fact, subject, answer));
            return this;
        }

        /** Where users come from; each call starts a new pass. */
        public Builder users(Supplier<Stream<UserRecord>> passes) {
            this.users = Objects.requireNonNull(passes, "passes");
            return this;
        }

        /** Whether pseudonyms stand in it for names; false by default. */
        public Builder pseudonymous(boolean replaced) {
            this.pseudonymous = replaced;
            return this;
        }

        /** Whether its users are only those who were asked for; false by default. */
        public Builder partial(boolean asked) {
            this.partial = asked;
            return this;
        }

        /** The snapshot. */
        public Snapshot build() {
            return new Snapshot(this);
        }
    }
}
