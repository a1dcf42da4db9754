package dev.writeback.model;

import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.MalformedDescriptorException;
import dev.writeback.sd.SecurityDescriptor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each distinct descriptor once. A directory of 10,000 users was seen to hold seven: reading and judging each of
 * them once is what makes large directories cheap. Not threadsafe.
 */
public final class DescriptorTable {
    private final Source source;
    private final Instant at;
    private final Observation<SecurityDescriptor> hidden;
    private final Map<Bytes, Observation<SecurityDescriptor>> byBytes = new HashMap<>();

    /** An empty table for descriptors that are read from {@code source} at one moment. */
    public DescriptorTable(Source source, Instant at) {
        this.source = source;
        this.at = at;
        this.hidden = new Unknown<>(
                Reason.NOT_VISIBLE,
                "the descriptor is not visible to this account (it takes the right Read permissions on the object)",
                source);
    }

    /** The descriptor with these bytes; null, as for an attribute that did not come, is not visible. */
    public Observation<SecurityDescriptor> observe(byte @Nullable [] bytes) {
        return bytes == null ? hidden : byBytes.computeIfAbsent(Bytes.of(bytes), this::read);
    }

    private Observation<SecurityDescriptor> read(Bytes bytes) {
        try {
            return new Known<>(SecurityDescriptor.read(bytes.toArray()), source, at);
        } catch (MalformedDescriptorException e) {
            return new Unknown<>(Reason.MALFORMED, "malformed security descriptor: " + e.getMessage(), source);
        }
    }
}
