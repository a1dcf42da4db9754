package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Subject;
import dev.writeback.model.Tenant;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.sd.Sid;

/** Subjects as objects: {@code forest}, {@code tenant}, {@code domain}, or {@code engine}, {@code principal} and {@code domain}. */
final class SubjectCodec {
    private SubjectCodec() {}

    static void write(Subject subject, JsonWriter json) {
        json.object(() -> {
            if (subject instanceof Forest forest) {
                json.field("forest", forest.rootDnsName());
            } else if (subject instanceof Tenant tenant) {
                json.field("tenant", tenant.name());
            } else if (subject instanceof DomainRef domain) {
                json.field("domain", domain.dnsName());
            } else if (subject instanceof WritebackPath path) {
                json.field("engine", path.engine().name())
                        .field("principal", path.principal().value())
                        .field("domain", path.domain().dnsName());
            }
        });
    }

    static Subject read(LineReader in) {
        JsonReader json = in.json();
        String forest = null;
        String tenant = null;
        DomainRef domain = null;
        Engine engine = null;
        Sid principal = null;
        for (String field : json.fields()) {
            switch (field) {
                case "forest" -> forest = json.text();
                case "tenant" -> tenant = json.text();
                case "domain" -> domain = in.domain();
                case "engine" -> engine = json.text(Engine::valueOf);
                case "principal" -> principal = json.text(Sid::new);
                default -> json.skip();
            }
        }
        if (forest != null) {
            return new Forest(forest);
        }
        if (tenant != null) {
            return new Tenant(tenant);
        }
        DomainRef where = json.require(domain, "domain");
        return engine == null && principal == null
                ? where
                : new WritebackPath(json.require(engine, "engine"), json.require(principal, "principal"), where);
    }

    static WritebackPath readPath(LineReader in) {
        if (read(in) instanceof WritebackPath path) {
            return path;
        }
        throw in.json().error("expected a path: engine, principal and domain");
    }
}
