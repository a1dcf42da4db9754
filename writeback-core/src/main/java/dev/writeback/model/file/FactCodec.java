package dev.writeback.model.file;

import dev.writeback.model.Fact;
import dev.writeback.model.Observation;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Subject;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How the answers to one question are stored.
 *
 * @param fact the question
 * @param write writes one value
 * @param read reads one value
 * @param <T> type of the answer
 */
record FactCodec<T>(Fact<T> fact, BiConsumer<T, LineWriter> write, Function<LineReader, T> read) {
    /** Writes a whole line: the question, whom it was asked about, and the answer. */
    void write(Subject subject, Observation<T> answer, LineWriter out) {
        out.json().object(() -> {
            out.json().field("fact", fact.id()).name("about");
            SubjectCodec.write(subject, out.json());
            ObservationCodec.write(answer, out.json(), value -> write.accept(value, out));
        });
        out.endLine();
    }

    /** Reads the rest of a line whose question was read. */
    void read(LineReader in, Iterable<String> fields, Snapshot.Builder snapshot) {
        Subject subject = null;
        ObservationCodec<T> answer = new ObservationCodec<>();
        for (String field : fields) {
            if (field.equals("about")) {
                subject = SubjectCodec.read(in);
            } else {
                answer.take(field, in.json(), () -> read.apply(in));
            }
        }
        Subject about = in.json().require(subject, "about");
        Observation<T> observation = answer.observation(in.json());
        in.json().make(() -> snapshot.put(fact, about, observation));
    }
}
