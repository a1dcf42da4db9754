package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An observation as fields of an object: {@code value}, {@code source} and {@code at}, or {@code unknown}, {@code detail}
 * and {@code source}. Reading collects them in any order.
 *
 * @param <T> what is asked for
 */
final class ObservationCodec<T> {
    private @Nullable T value;
    private @Nullable Reason unknown;
    private @Nullable String detail;
    private @Nullable Source source;
    private @Nullable Instant at;

    ObservationCodec() {}

    /** Writes the fields into the object that is open; {@code value} writes what is known. */
    static <T> void write(Observation<T> observation, JsonWriter json, Consumer<? super T> value) {
        if (observation instanceof Known<T> known) {
            json.name("value");
            value.accept(known.value());
            writeSource(known.source(), json);
            json.field("at", known.at().toString());
        } else if (observation instanceof Unknown<T> unknown) {
            json.field("unknown", unknown.reason().name()).field("detail", unknown.detail());
            writeSource(unknown.source(), json);
        }
    }

    /** Takes a field in, or passes over one that does not belong to an observation. */
    void take(String field, JsonReader json, Supplier<? extends T> read) {
        switch (field) {
            case "value" -> value = read.get();
            case "unknown" -> unknown = json.text(Reason::valueOf);
            case "detail" -> detail = json.text();
            case "source" -> source = readSource(json);
            case "at" -> at = json.text(Instant::parse);
            default -> json.skip();
        }
    }

    /** What the fields say, when all have been taken in. */
    Observation<T> observation(JsonReader json) {
        Source from = json.require(source, "source");
        if (unknown != null && value != null) {
            throw json.error("both \"value\" and \"unknown\"");
        }
        return unknown == null
                ? new Known<>(json.require(value, "value"), from, json.require(at, "at"))
                : new Unknown<>(unknown, json.require(detail, "detail"), from);
    }

    /** Reads an object that is nothing but an observation. */
    static <T> Observation<T> read(JsonReader json, Supplier<? extends T> value) {
        ObservationCodec<T> fields = new ObservationCodec<>();
        for (String field : json.fields()) {
            fields.take(field, json, value);
        }
        return fields.observation(json);
    }

    static void writeSource(Source source, JsonWriter json) {
        json.name("source").object(() -> json.field("kind", source.kind()).field("place", source.place()));
    }

    static Source readSource(JsonReader json) {
        String kind = null;
        String place = null;
        for (String field : json.fields()) {
            switch (field) {
                case "kind" -> kind = json.text();
                case "place" -> place = json.text();
                default -> json.skip();
            }
        }
        return new Source(json.require(kind, "kind"), json.require(place, "place"));
    }
}
