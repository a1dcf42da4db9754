package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.PasswordPolicy;
import java.time.Duration;

/** Stores {@link PasswordPolicy}; durations as in ISO 8601. */
final class PasswordPolicyCodec {
    private PasswordPolicyCodec() {}

    static void write(PasswordPolicy policy, LineWriter out) {
        JsonWriter json = out.json();
        json.object(() -> json.field("minimumAge", policy.minimumAge().toString())
                .field("maximumAge", policy.maximumAge().map(Duration::toString))
                .field("minimumLength", policy.minimumLength())
                .field("historyLength", policy.historyLength())
                .field("complex", policy.complex())
                .field("lockoutThresholdAttempts", policy.lockoutThresholdAttempts()));
    }

    static PasswordPolicy read(LineReader in) {
        JsonReader json = in.json();
        PasswordPolicy.Builder policy = PasswordPolicy.builder();
        for (String field : json.fields()) {
            switch (field) {
                case "minimumAge" -> policy.minimumAge(json.text(Duration::parse));
                case "maximumAge" -> policy.maximumAge(json.text(Duration::parse));
                case "minimumLength" -> policy.minimumLength(count(json));
                case "historyLength" -> policy.historyLength(count(json));
                case "complex" -> policy.complex(json.flag());
                case "lockoutThresholdAttempts" -> policy.lockoutThresholdAttempts(count(json));
                default -> json.skip();
            }
        }
        return json.make(policy::build);
    }

    private static int count(JsonReader json) {
        return json.number(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
