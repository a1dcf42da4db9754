package dev.writeback.check;

import dev.writeback.json.FormatCheck;
import dev.writeback.json.JsonFormatException;
import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Baselines as files: JSON, format {@code writeback-baseline}, version 1 (docs/formats/baseline.md). */
public final class BaselineFile {
    private static final String FORMAT = "writeback-baseline";
    private static final int VERSION = 1;

    private BaselineFile() {}

    /**
     * Reads a baseline. The stream is not closed.
     *
     * @param name what messages call the file
     * @throws JsonFormatException if it is no baseline, of another version, or an entry is incomplete or occurs twice
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Baseline read(InputStream in, String name) {
        JsonReader json = JsonReader.of(in, name);
        FormatCheck format = new FormatCheck(FORMAT, VERSION);
        List<Acceptance> accepted = null;
        for (String field : json.fields()) {
            if (format.take(field, json)) {
                continue;
            }
            if (field.equals("accepted")) {
                accepted = json.list(BaselineFile::entry);
            } else {
                json.skip();
            }
        }
        format.done(json);
        List<Acceptance> entries = json.require(accepted, "accepted");
        if (json.more()) {
            throw json.error("something follows the baseline");
        }
        return json.make(() -> Baseline.of(entries));
    }

    private static Acceptance entry(JsonReader json) {
        String fingerprint = null;
        String by = null;
        LocalDate until = null;
        String why = null;
        for (String field : json.fields()) {
            switch (field) {
                case "fingerprint" -> fingerprint = json.text();
                case "by" -> by = json.text();
                case "until" -> until = json.text(LocalDate::parse);
                case "why" -> why = json.text();
                default -> json.skip();
            }
        }
        String what = json.require(fingerprint, "fingerprint");
        String who = json.require(by, "by");
        LocalDate last = json.require(until, "until");
        String reason = json.require(why, "why");
        return json.make(() -> new Acceptance(what, who, last, reason));
    }

    /**
     * Writes a baseline. The stream is neither flushed nor closed.
     *
     * @throws java.io.UncheckedIOException if {@code out} fails
     */
    public static void write(Baseline baseline, OutputStream out) {
        JsonWriter json = JsonWriter.indented(out);
        json.object(() -> json.field("format", FORMAT)
                        .field("version", VERSION)
                        .name("accepted")
                        .list(
                                baseline.entries(),
                                entry -> json.object(() -> json.field("fingerprint", entry.fingerprint())
                                        .field("by", entry.by())
                                        .field("until", entry.until().toString())
                                        .field("why", entry.why()))))
                .endLine();
    }
}
