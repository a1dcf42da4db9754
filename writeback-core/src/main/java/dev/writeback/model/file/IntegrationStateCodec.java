package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.IntegrationState;
import dev.writeback.model.Observation;

/** Stores {@link IntegrationState}; each part is an observation of its own. */
final class IntegrationStateCodec {
    private IntegrationStateCodec() {}

    static void write(IntegrationState state, LineWriter out) {
        out.json().object(() -> {
            part("writeback", state.writeback(), out.json());
            part("unlock", state.unlock(), out.json());
        });
    }

    private static void part(String name, Observation<Boolean> seen, JsonWriter json) {
        json.name(name).object(() -> ObservationCodec.write(seen, json, json::flag));
    }

    static IntegrationState read(LineReader in) {
        JsonReader json = in.json();
        IntegrationState.Builder state = IntegrationState.builder();
        for (String field : json.fields()) {
            switch (field) {
                case "writeback" -> state.writeback(ObservationCodec.read(json, json::flag));
                case "unlock" -> state.unlock(ObservationCodec.read(json, json::flag));
                default -> json.skip();
            }
        }
        return json.make(state::build);
    }
}
