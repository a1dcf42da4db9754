package dev.writeback.model.file;

import dev.writeback.internal.Version;
import dev.writeback.json.FormatCheck;
import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Source;
import java.time.Instant;
import java.util.List;

/**
 * The first line of a snapshot file.
 *
 * @param takenAt when the snapshot was taken
 * @param source where it was taken
 * @param forest what it covers
 * @param domains what it covers
 * @param pseudonymous whether pseudonyms stand for names
 * @param partial whether its users are only those who were asked for
 * @param facts how many lines with a fact there are; they stand before the users
 */
record SnapshotHeader(
        Instant takenAt,
        Source source,
        Forest forest,
        List<DomainRef> domains,
        boolean pseudonymous,
        boolean partial,
        int facts) {
    static final String FORMAT = "writeback-snapshot";
    static final int VERSION = 1;

    /** The value of the field "names"; names as they are have none. */
    private static final String PSEUDONYMS = "pseudonyms";

    static SnapshotHeader of(Snapshot snapshot) {
        return new SnapshotHeader(
                snapshot.takenAt(),
                snapshot.source(),
                snapshot.forest(),
                snapshot.domains(),
                snapshot.pseudonymous(),
                snapshot.partial(),
                snapshot.answers().size());
    }

    void write(JsonWriter json) {
        json.object(() -> {
            json.field("format", FORMAT).field("version", VERSION).field("tool", "writeback " + Version.CURRENT);
            json.field("takenAt", takenAt.toString());
            ObservationCodec.writeSource(source, json);
            json.field("forest", forest.rootDnsName());
            json.name("domains")
                    .list(
                            domains,
                            domain -> json.object(() -> json.field("dnsName", domain.dnsName())
                                    .field("head", domain.head().toString())));
            if (pseudonymous) {
                json.field("names", PSEUDONYMS);
            }
            if (partial) {
                json.field("partial", true);
            }
            json.field("facts", facts);
        });
    }

    static SnapshotHeader read(JsonReader json) {
        Instant takenAt = null;
        Source source = null;
        Forest forest = null;
        List<DomainRef> domains = null;
        boolean pseudonymous = false;
        boolean partial = false;
        Integer facts = null;
        FormatCheck format = new FormatCheck(FORMAT, VERSION);
        for (String field : json.fields()) {
            if (format.take(field, json)) {
                continue;
            }
            switch (field) {
                case "takenAt" -> takenAt = json.text(Instant::parse);
                case "source" -> source = ObservationCodec.readSource(json);
                case "forest" -> forest = new Forest(json.text());
                case "domains" -> domains = json.list(SnapshotHeader::domain);
                case "names" -> pseudonymous = json.text().equals(PSEUDONYMS);
                case "partial" -> partial = json.flag();
                case "facts" -> facts = json.number(0, Integer.MAX_VALUE);
                default -> json.skip();
            }
        }
        format.done(json);
        return new SnapshotHeader(
                json.require(takenAt, "takenAt"),
                json.require(source, "source"),
                json.require(forest, "forest"),
                json.require(domains, "domains"),
                pseudonymous,
                partial,
                json.require(facts, "facts"));
    }

    private static DomainRef domain(JsonReader json) {
        String dnsName = null;
        Dn head = null;
        for (String field : json.fields()) {
            switch (field) {
                case "dnsName" -> dnsName = json.text();
                case "head" -> head = json.text(Dn::parse);
                default -> json.skip();
            }
        }
        return new DomainRef(json.require(dnsName, "dnsName"), json.require(head, "head"));
    }
}
