package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.Dn;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.sd.Sid;
import java.util.Optional;

/** Stores {@link Candidate}. */
final class CandidateCodec {
    private CandidateCodec() {}

    static void write(Candidate candidate, LineWriter out) {
        out.json()
                .object(() -> out.json()
                        .field("sid", candidate.sid().value())
                        .field("dn", candidate.dn().toString())
                        .field("samAccountName", candidate.samAccountName())
                        .field("engine", candidate.engine().name())
                        .field("evidence", candidate.evidence().name())
                        .field("logon", candidate.logon().name())
                        .field("outOfUse", candidate.outOfUse()));
    }

    static Candidate read(JsonReader json) {
        Sid sid = null;
        Dn dn = null;
        String samAccountName = null;
        Engine engine = null;
        Evidence evidence = null;
        Logon logon = null;
        Optional<String> outOfUse = Optional.empty();
        for (String field : json.fields()) {
            switch (field) {
                case "sid" -> sid = json.text(Sid::new);
                case "dn" -> dn = json.text(Dn::parse);
                case "samAccountName" -> samAccountName = json.text();
                case "engine" -> engine = json.text(Engine::valueOf);
                case "evidence" -> evidence = json.text(Evidence::valueOf);
                case "logon" -> logon = json.text(Logon::valueOf);
                case "outOfUse" -> outOfUse = Optional.of(json.text());
                default -> json.skip();
            }
        }
        return new Candidate(
                json.require(sid, "sid"),
                json.require(dn, "dn"),
                json.require(samAccountName, "samAccountName"),
                json.require(engine, "engine"),
                json.require(evidence, "evidence"),
                json.require(logon, "logon"),
                outOfUse);
    }
}
