package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.sd.SecurityDescriptor;

/** Stores {@link Containers}. */
final class ContainersCodec {
    private ContainersCodec() {}

    static void write(Containers containers, LineWriter out) {
        JsonWriter json = out.json();
        json.list(
                containers.all(),
                container -> json.object(() -> {
                    json.field("dn", container.dn().toString());
                    out.descriptor("descriptor", container.descriptor());
                }));
    }

    static Containers read(LineReader in) {
        return new Containers(in.json().list(json -> container(in, json)));
    }

    private static Container container(LineReader in, JsonReader json) {
        Dn dn = null;
        Observation<SecurityDescriptor> descriptor = null;
        for (String field : json.fields()) {
            switch (field) {
                case "dn" -> dn = json.text(Dn::parse);
                case "descriptor" -> descriptor = in.descriptor();
                default -> json.skip();
            }
        }
        return new Container(json.require(dn, "dn"), json.require(descriptor, "descriptor"));
    }
}
