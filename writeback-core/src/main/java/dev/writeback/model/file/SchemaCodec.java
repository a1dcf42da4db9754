package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.Schema;
import dev.writeback.sd.Guid;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stores {@link Schema}. */
final class SchemaCodec {
    private SchemaCodec() {}

    static void write(Schema schema, LineWriter out) {
        JsonWriter json = out.json();
        json.object(() -> {
            json.name("classes").object(() -> schema.classes().forEach((name, id) -> json.field(name, id.toString())));
            attribute("lockoutTime", schema.lockoutTime(), json);
            attribute("pwdLastSet", schema.pwdLastSet(), json);
        });
    }

    private static void attribute(String name, Schema.Attribute attribute, JsonWriter json) {
        json.name(name)
                .object(() -> json.field("id", attribute.id().toString())
                        .field(
                                "propertySet",
                                Optional.ofNullable(attribute.propertySet()).map(Guid::toString)));
    }

    static Schema read(LineReader in) {
        JsonReader json = in.json();
        Map<String, Guid> classes = null;
        Schema.Attribute lockoutTime = null;
        Schema.Attribute pwdLastSet = null;
        for (String field : json.fields()) {
            switch (field) {
                case "classes" -> classes = classes(json);
                case "lockoutTime" -> lockoutTime = attribute(json);
                case "pwdLastSet" -> pwdLastSet = attribute(json);
                default -> json.skip();
            }
        }
        return new Schema(
                json.require(classes, "classes"),
                json.require(lockoutTime, "lockoutTime"),
                json.require(pwdLastSet, "pwdLastSet"));
    }

    private static Map<String, Guid> classes(JsonReader json) {
        Map<String, Guid> classes = new TreeMap<>();
        for (String name : json.fields()) {
            classes.put(name, json.text(Guid::parse));
        }
        return classes;
    }

    private static Schema.Attribute attribute(JsonReader json) {
        Guid id = null;
        Guid propertySet = null;
        for (String field : json.fields()) {
            switch (field) {
                case "id" -> id = json.text(Guid::parse);
                case "propertySet" -> propertySet = json.text(Guid::parse);
                default -> json.skip();
            }
        }
        return new Schema.Attribute(json.require(id, "id"), propertySet);
    }
}
