package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.model.TenantHint;
import dev.writeback.sd.Guid;
import java.util.Optional;

/** Stores {@link TenantHint}. */
final class TenantHintCodec {
    private TenantHintCodec() {}

    static void write(TenantHint hint, LineWriter out) {
        out.json()
                .object(() ->
                        out.json().field("id", hint.id().map(Guid::toString)).field("domain", hint.domain()));
    }

    static TenantHint read(LineReader in) {
        JsonReader json = in.json();
        Optional<Guid> id = Optional.empty();
        Optional<String> domain = Optional.empty();
        for (String field : json.fields()) {
            switch (field) {
                case "id" -> id = Optional.of(json.text(Guid::parse));
                case "domain" -> domain = Optional.of(json.text());
                default -> json.skip();
            }
        }
        return new TenantHint(id, domain);
    }
}
