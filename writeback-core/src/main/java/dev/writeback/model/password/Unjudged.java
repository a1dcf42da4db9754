package dev.writeback.model.password;

/**
 * A rule that could refuse a new password and could not be judged.
 *
 * @param rule which one
 * @param why the kind of obstacle
 * @param sentence the obstacle in one sentence, for people
 */
public record Unjudged(PasswordRule rule, Why why, String sentence) {
    /** Why a rule could not be judged. */
    public enum Why {
        /** Only a domain controller can judge it. */
        HIDDEN,
        /** It depends on a fact that was not observed. */
        NOT_OBSERVED,
        /** It depends on a point where documents contradict each other, or which they leave open. */
        UNSETTLED
    }
}
