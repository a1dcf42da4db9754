package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.SecurityDescriptor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the lines of a snapshot file say, in one pass, and knows what earlier lines defined. Not threadsafe. */
final class LineReader {
    private final JsonReader json;
    private final Map<Bytes, SecurityDescriptor> kept;
    private final Map<String, DomainRef> domains = new HashMap<>();
    private final List<Observation<SecurityDescriptor>> descriptors = new ArrayList<>();

    /** {@code kept}: descriptors that were read before, so that equal ones are one object in all passes. */
    LineReader(JsonReader json, Map<Bytes, SecurityDescriptor> kept) {
        this.json = json;
        this.kept = kept;
    }

    JsonReader json() {
        return json;
    }

    SnapshotHeader header() {
        if (!json.more()) {
            throw json.error("the file is empty");
        }
        SnapshotHeader header = SnapshotHeader.read(json);
        header.domains().forEach(domain -> domains.put(domain.dnsName(), domain));
        return header;
    }

    /** A domain by its DNS name. */
    DomainRef domain() {
        return json.text(name -> {
            DomainRef domain = domains.get(name);
            if (domain == null) {
                throw new IllegalArgumentException("the file covers no domain " + name);
            }
            return domain;
        });
    }

    /** A descriptor by the number of the line that defined it. */
    Observation<SecurityDescriptor> descriptor() {
        long number = json.number();
        if (number < 1 || number > descriptors.size()) {
            throw json.error("no line before this one defines descriptor " + number);
        }
        return descriptors.get((int) number - 1);
    }

    /** Takes in a line that defines a descriptor; its number was read. */
    void define(long number, Iterable<String> fields) {
        if (number != descriptors.size() + 1) {
            throw json.error("expected descriptor " + (descriptors.size() + 1) + ", found " + number);
        }
        ObservationCodec<SecurityDescriptor> seen = new ObservationCodec<>();
        for (String field : fields) {
            seen.take(field, json, this::bytes);
        }
        descriptors.add(seen.observation(json));
    }

    /** A descriptor as base64. */
    SecurityDescriptor bytes() {
        return json.text(text -> {
            byte[] bytes = Base64.getDecoder().decode(text);
            return kept.computeIfAbsent(Bytes.of(bytes), key -> SecurityDescriptor.read(bytes));
        });
    }
}
