package dev.writeback.testkit.assertions;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one thing that is wrong. */
public final class FindingAssert extends AbstractAssert<FindingAssert, Finding> {
    FindingAssert(@Nullable Finding actual) {
        super(actual, FindingAssert.class);
    }

    /** It affects exactly this many users. */
    public FindingAssert affects(long users) {
        return holds(finding().affectedUsers() == users, "to affect " + users + " users");
    }

    /** Its title contains {@code text}. */
    public FindingAssert titleContains(String text) {
        return holds(finding().title().contains(text), "to have a title with \"" + text + "\"");
    }

    /** What is there contains {@code text}. */
    public FindingAssert actualContains(String text) {
        return holds(finding().actual().contains(text), "to show \"" + text + "\" as what is there");
    }

    /** Its place contains {@code text}. */
    public FindingAssert placeContains(String text) {
        return holds(finding().place().contains(text), "to have a place with \"" + text + "\"");
    }

    /** Each of its users is affected for a reason of its own. */
    public FindingAssert isOwnReason() {
        return holds(finding().ownReason(), "to be about users with reasons of their own");
    }

    /** Something that stands in the way of all is the cause. */
    public FindingAssert isNoOwnReason() {
        return holds(!finding().ownReason(), "to have a common cause");
    }

    /** Its cure is of this kind. */
    public FindingAssert curedBy(Class<? extends Remedy> kind) {
        return holds(kind.isInstance(finding().remedy()), "to be cured by " + kind.getSimpleName());
    }

    private FindingAssert holds(boolean condition, String expectation) {
        if (!condition) {
            throw failure("%nExpecting the finding %s but it is:%n  %s", expectation, Descriptions.of(finding()));
        }
        return this;
    }

    private Finding finding() {
        isNotNull();
        return actual;
    }
}
