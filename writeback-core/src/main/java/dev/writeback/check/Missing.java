package dev.writeback.check;

import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;

/**
 * Something that would have to be known for a full verdict.
 *
 * @param question what is not known, such as "the security descriptor of the domain head"
 * @param subject key of the subject that it is about
 * @param reason why it is not known
 * @param detail one sentence for people: what happened and what would show it
 */
public record Missing(String question, String subject, Reason reason, String detail) {
    /** What was asked of a subject, and why there is no answer. */
    public static Missing of(String question, String subject, Observation.Unknown<?> why) {
        return new Missing(question, subject, why.reason(), why.detail());
    }
}
