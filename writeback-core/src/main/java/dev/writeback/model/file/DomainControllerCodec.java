package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.model.DomainController;
import dev.writeback.model.Observation;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Stores {@link DomainController}. */
final class DomainControllerCodec {
    private DomainControllerCodec() {}

    static void write(DomainController controller, LineWriter out) {
        out.json().object(() -> {
            out.json().field("dnsName", controller.dnsName()).field("writable", controller.writable());
            if (controller.version().isPresent()) {
                out.json().field("version", controller.version().getAsInt());
            }
            out.json()
                    .name("controls")
                    .object(() -> ObservationCodec.write(
                            controller.controls(),
                            out.json(),
                            controls -> out.json()
                                    .list(
                                            new TreeSet<>(controls),
                                            oid -> out.json().text(oid))));
        });
    }

    static DomainController read(JsonReader json) {
        String dnsName = null;
        Boolean writable = null;
        OptionalInt version = OptionalInt.empty();
        Observation<Set<String>> controls = null;
        for (String field : json.fields()) {
            switch (field) {
                case "dnsName" -> dnsName = json.text();
                case "writable" -> writable = json.flag();
                case "version" -> version = OptionalInt.of(json.number(0, Integer.MAX_VALUE));
                case "controls" ->
                    controls = ObservationCodec.read(json, () -> Set.copyOf(json.list(JsonReader::text)));
                default -> json.skip();
            }
        }
        return new DomainController(
                json.require(dnsName, "dnsName"),
                json.require(writable, "writable"),
                version,
                json.require(controls, "controls"));
    }
}
