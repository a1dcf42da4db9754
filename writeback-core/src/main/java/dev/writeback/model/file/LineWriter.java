package dev.writeback.model.file;

import dev.writeback.json.JsonWriter;
import dev.writeback.model.Observation;
import dev.writeback.sd.SecurityDescriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the lines of a snapshot file. A line is held back until it ends, so that the descriptors it refers to can be
 * written in front of it. Not threadsafe.
 */
final class LineWriter {
    private final OutputStream out;
    private final JsonWriter definitions;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final JsonWriter json = JsonWriter.lines(line);
    private final Map<Observation<SecurityDescriptor>, Integer> descriptors = new HashMap<>();

    LineWriter(OutputStream out) {
        this.out = out;
        this.definitions = JsonWriter.lines(out);
    }

    JsonWriter json() {
        return json;
    }

    /** How many descriptors were defined so far. */
    int descriptors() {
        return descriptors.size();
    }

    /** A field that refers to a descriptor, which gets a line of its own if it is the first of its kind. */
    void descriptor(String field, Observation<SecurityDescriptor> seen) {
        Integer known = descriptors.get(seen);
        json.field(field, known == null ? define(seen) : known);
    }

    private int define(Observation<SecurityDescriptor> seen) {
        int number = descriptors.size() + 1;
        descriptors.put(seen, number);
        definitions
                .object(() -> {
                    definitions.field("descriptor", number);
                    ObservationCodec.write(seen, definitions, value -> definitions.text(base64(value)));
                })
                .endLine();
        return number;
    }

    static String base64(SecurityDescriptor descriptor) {
        return Base64.getEncoder().encodeToString(descriptor.bytes().toArray());
    }

    /** Ends the line and hands it on. */
    void endLine() {
        json.endLine();
        try {
            line.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot cannot be written: " + e.getMessage(), e);
        }
        line.reset();
    }
}
