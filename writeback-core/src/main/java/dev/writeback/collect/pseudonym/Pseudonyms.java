package dev.writeback.collect.pseudonym;

import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Source;

/** Puts pseudonyms into a snapshot. */
public final class Pseudonyms {
    private Pseudonyms() {}

    /**
     * The same snapshot with pseudonyms for names; one that has them already is given back as it is. Users are rewritten one
     * by one while they pass.
     *
     * @throws IllegalArgumentException if the snapshot has a fact that is not in {@link dev.writeback.model.Facts}: nobody
     *     knows where names stand in it
     */
    public static Snapshot in(Snapshot snapshot, PseudonymKey key) {
        if (snapshot.pseudonymous()) {
            return snapshot;
        }
        Values values = new Values(key);
        Source source = values.source(snapshot.source());
        Snapshot.Builder builder = Snapshot.builder(
                        values.forest(snapshot.forest()),
                        new Source(source.kind(), source.place() + " (names are pseudonyms)"),
                        snapshot.takenAt())
                .domains(snapshot.domains().stream().map(values::domain).toList())
                .pseudonymous(true)
                .partial(snapshot.partial())
                .users(() -> snapshot.users().map(values::user));
        snapshot.answers().forEach(answer -> put(answer, values, builder));
        return builder.build();
    }

    private static <T> void put(Snapshot.Answer<T> answer, Values values, Snapshot.Builder builder) {
        // a fact's id stands for its type: ids are never given to another fact
        @SuppressWarnings("unchecked")
        FactRewrite<T> rewrite =
                (FactRewrite<T>) FactRewrites.find(answer.fact().id())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "nobody knows where names stand in the fact " + answer.fact()));
        rewrite.put(answer, values, builder);
    }
}
