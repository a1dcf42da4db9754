package dev.writeback.collect.pseudonym;

import dev.writeback.model.Fact;
import dev.writeback.model.Snapshot;
import java.util.function.BiFunction;

/**
 * How pseudonyms get into the answers to one question.
 *
 * @param fact the question
 * @param rewrite the same value with pseudonyms
 * @param <T> type of the answer
 */
record FactRewrite<T>(Fact<T> fact, BiFunction<Values, T, T> rewrite) {
    void put(Snapshot.Answer<T> answer, Values values, Snapshot.Builder snapshot) {
        snapshot.put(
                fact,
                values.subject(answer.subject()),
                values.observation(answer.observation(), value -> rewrite.apply(values, value)));
    }
}
