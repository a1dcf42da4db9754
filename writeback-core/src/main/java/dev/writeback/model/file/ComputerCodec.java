package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.model.Computer;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.time.Instant;

/** Stores {@link Computer}. */
final class ComputerCodec {
    private ComputerCodec() {}

    static void write(Computer computer, LineWriter out) {
        out.json()
                .object(() -> out.json()
                        .field("name", computer.name())
                        .field("sid", computer.sid().value())
                        .field("dn", computer.dn().toString())
                        .field("enabled", computer.enabled())
                        .field("domainController", computer.domainController())
                        .field("operatingSystem", computer.operatingSystem())
                        .field("operatingSystemVersion", computer.operatingSystemVersion())
                        .field("lastLogon", computer.lastLogon().map(Instant::toString)));
    }

    static Computer read(JsonReader json) {
        Computer.Builder computer = Computer.builder();
        for (String field : json.fields()) {
            switch (field) {
                case "name" -> computer.name(json.text());
                case "sid" -> computer.sid(json.text(Sid::new));
                case "dn" -> computer.dn(json.text(Dn::parse));
                case "enabled" -> computer.enabled(json.flag());
                case "domainController" -> computer.domainController(json.flag());
                case "operatingSystem" -> computer.operatingSystem(json.text());
                case "operatingSystemVersion" -> computer.operatingSystemVersion(json.text());
                case "lastLogon" -> computer.lastLogon(json.text(Instant::parse));
                default -> json.skip();
            }
        }
        return json.make(computer::build);
    }
}
