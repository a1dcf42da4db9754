package dev.writeback.check;

import dev.writeback.internal.ValueStyle;
import dev.writeback.model.Fact;
import dev.writeback.model.Subject;
import java.util.List;
import org.immutables.value.Value;

/** What a validator says of itself: its name, its texts, and the facts it needs. */
@Value.Immutable
@ValueStyle
public abstract class Rule {
    Rule() {}

    /** Its name, the same for ever. */
    public abstract ValidatorId id();

    /** The part of the world that it belongs to. */
    public abstract Scope scope();

    /** How much its findings matter; blocking by default. */
    @Value.Default
    public Severity severity() {
        return Severity.BLOCKING;
    }

    /**
     * Whether it can only find users who are affected each for a reason of their own. What it cannot see of a user then
     * leaves no more open than that user. False by default.
     */
    @Value.Default
    public boolean ownReason() {
        return false;
    }

    /** The rule as a statement that is true when it passes. */
    public abstract String title();

    /** The statement that is true when it fails. */
    public abstract String failureTitle();

    /** The kind of subject that it is asked of, once each. */
    public abstract Subject.Kind about();

    /** The facts it needs: about its subject, or, for a path, also about the path's domain and the forest. */
    public abstract List<Fact<?>> requires();

    /** Facts that it judges by as far as they are known; where one is not, it says itself what that leaves open. */
    public abstract List<Fact<?>> consults();

    /** Facts that it uses where they are known, to say why; no verdict depends on them. */
    public abstract List<Fact<?>> explainedBy();

    /** A builder for the rule with this name, such as {@code WB-PER-001}. */
    public static Builder of(String id) {
        return new Builder().id(new ValidatorId(id));
    }

    /** Builds a {@link Rule}; blocking by default. Not threadsafe. */
    public static final class Builder extends ImmutableRule.Builder {
        Builder() {}
    }
}
