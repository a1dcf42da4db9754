package dev.writeback.model;

/**
 * A typed question about one kind of subject.
 *
 * @param id stable name, such as {@code domain.descriptor}
 * @param about the kind of subject that it is asked of
 * @param question the question in words, completing "not known: …"
 * @param <T> type of the answer
 */
@SuppressWarnings("UnusedTypeParameter") // it types the answer that a snapshot gives
public record Fact<T>(String id, Subject.Kind about, String question) {
    @Override
    public String toString() {
        return id;
    }
}
