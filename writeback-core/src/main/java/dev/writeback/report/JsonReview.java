package dev.writeback.report;

import dev.writeback.check.Acceptance;
import dev.writeback.check.Baseline;
import dev.writeback.json.JsonWriter;
import java.util.List;

/**
 * What a baseline says of a report, as fields.
 *
 * @param json where to
 */
record JsonReview(JsonWriter json) {
    void fields(Baseline.Review review) {
        list("accepted", review.accepted());
        list("expired", review.expired());
        list("unused", review.unused());
    }

    private void list(String name, List<Acceptance> entries) {
        json.name(name)
                .list(
                        entries,
                        entry -> json.object(() -> {
                            json.field("fingerprint", entry.fingerprint());
                            entry(entry);
                        }));
    }

    void entry(Acceptance entry) {
        json.field("by", entry.by()).field("until", entry.until().toString()).field("why", entry.why());
    }
}
