package dev.writeback.check;

import dev.writeback.model.DomainRef;
import dev.writeback.model.Fact;
import dev.writeback.model.Observation;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Subject;
import dev.writeback.model.WritebackPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts that a rule declared, about one subject. Those that it requires are known. */
public final class KnownFacts {
    private final Snapshot snapshot;
    private final Subject subject;
    private final Rule rule;

    KnownFacts(Snapshot snapshot, Subject subject, Rule rule) {
        this.snapshot = snapshot;
        this.subject = subject;
        this.rule = rule;
    }

    /** What is judged. */
    public Subject subject() {
        return subject;
    }

    /** When the snapshot was taken, UTC: the present of every rule. */
    public Instant takenAt() {
        return snapshot.takenAt();
    }

    /**
     * The domain that is judged, or that of the path that is.
     *
     * @throws IllegalStateException if the rule is about neither domains nor paths
     */
    public DomainRef domain() {
        return subject instanceof DomainRef domain ? domain : path().domain();
    }

    /**
     * The path that is judged.
     *
     * @throws IllegalStateException if the rule is not about paths
     */
    public WritebackPath path() {
        if (subject instanceof WritebackPath path) {
            return path;
        }
        throw new IllegalStateException(subject.key() + " is no path");
    }

    /**
     * The value of a fact that the rule declared.
     *
     * @throws IllegalStateException if the rule did not declare it
     */
    public <T> T known(Fact<T> fact) {
        if (!rule.requires().contains(fact)) {
            throw new IllegalStateException("the rule did not declare that it needs " + fact);
        }
        return observe(fact).known().orElseThrow(() -> new IllegalStateException(fact + " is not known"));
    }

    /**
     * The value of a fact that the rule declared as an explanation; empty if it is not known.
     *
     * @throws IllegalStateException if the rule did not declare it
     */
    public <T> Optional<T> ifKnown(Fact<T> fact) {
        if (!rule.explainedBy().contains(fact)) {
            throw new IllegalStateException("the rule did not declare that it is explained by " + fact);
        }
        return observe(fact).known();
    }

    /**
     * What was seen of a fact that the rule declared to consult.
     *
     * @throws IllegalStateException if the rule did not declare it
     */
    public <T> Observation<T> consult(Fact<T> fact) {
        if (!rule.consults().contains(fact)) {
            throw new IllegalStateException("the rule did not declare that it consults " + fact);
        }
        return observe(fact);
    }

    /** Whether the users are only those who were asked for, so that nothing follows for all others. */
    public boolean partial() {
        return snapshot.partial();
    }

    /** The domains whose users belong to the subject. */
    List<DomainRef> domainsOfSubject() {
        return subject.kind() == Subject.Kind.FOREST ? snapshot.domains() : List.of(domain());
    }

    /** What is missing to judge the subject; empty: nothing. */
    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (Fact<?> fact : rule.requires()) {
            if (observe(fact) instanceof Observation.Unknown<?> unknown) {
                missing.add(Missing.of(fact.question(), subject.key(), unknown));
            }
        }
        return missing;
    }

    private <T> Observation<T> observe(Fact<T> fact) {
        return snapshot.observe(fact, holder(fact));
    }

    private Subject holder(Fact<?> fact) {
        if (fact.about() == Subject.Kind.FOREST) {
            return snapshot.forest();
        }
        boolean ofItsDomain = fact.about() == Subject.Kind.DOMAIN && subject instanceof WritebackPath;
        return ofItsDomain ? path().domain() : subject;
    }
}
