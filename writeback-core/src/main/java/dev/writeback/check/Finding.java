package dev.writeback.check;

import dev.writeback.internal.ValueStyle;
import dev.writeback.model.Dn;
import java.util.List;
import org.immutables.value.Value;

/** One thing that is wrong, in one place, with everybody whom it affects. */
@Value.Immutable
@ValueStyle
public abstract class Finding {
    /** How many affected objects a finding names; it counts all. */
    public static final int MAX_EXAMPLES = 3;

    Finding() {}

    /** The rule that found it. */
    public abstract ValidatorId validator();

    /** Key of the subject that it is about. */
    public abstract String subject();

    /**
     * What is wrong and, behind an {@code @}, where: a stable key below the subject, such as {@code must-change} or
     * {@code stopped@ou=staff,dc=corp,dc=example}.
     */
    public abstract String place();

    /** What is wrong, in one line. */
    public abstract String title();

    /** What should be there. */
    public abstract String expected();

    /** What is there. */
    public abstract String actual();

    /** What would cure it. */
    public abstract Remedy remedy();

    /** What the rule rests on; documented by default. */
    @Value.Default
    public Confidence confidence() {
        return Confidence.DOCUMENTED;
    }

    /** How many users it affects; 0 when it is not about users. */
    @Value.Default
    public long affectedUsers() {
        return 0;
    }

    /** Some of the users, at most {@link #MAX_EXAMPLES}, the first ones by name. */
    public abstract List<Dn> examples();

    /**
     * Whether each user is affected for a reason of its own, such as the protection of administrators, rather than by
     * something that stands in the way of all. Such users are counted, but do not make a directory unready.
     */
    @Value.Default
    public boolean ownReason() {
        return false;
    }

    /** The same for the same thing in every run: rule, subject and place. */
    public String fingerprint() {
        return validator() + "|" + subject() + "|" + place();
    }

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}; documented, and about no users, by default. Not threadsafe. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
