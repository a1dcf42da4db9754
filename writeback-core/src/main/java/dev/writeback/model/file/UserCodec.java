package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.util.Set;
import java.util.TreeSet;

/** Stores users, and the admission that some were not read, one a line. */
final class UserCodec {
    private UserCodec() {}

    static void write(UserRecord record, LineWriter out) {
        JsonWriter json = out.json();
        json.object(() -> {
            if (record instanceof SyncedUser user) {
                json.field("user", user.id().toString());
                fields(user, out);
            } else if (record instanceof UserRecord.Gap gap) {
                json.field("gap", gap.domain().dnsName());
                ObservationCodec.write(gap.why(), json, nothing -> {});
            }
        });
        out.endLine();
    }

    private static void fields(SyncedUser user, LineWriter out) {
        JsonWriter json = out.json();
        json.field("domain", user.domain().dnsName())
                .field("dn", user.dn().toString())
                .field("sid", user.sid().value())
                .field("class", user.objectClass())
                .field("samAccountName", user.samAccountName())
                .field("userPrincipalName", user.userPrincipalName());
        out.descriptor("descriptor", user.descriptor());
        if (user.adminCount().isPresent()) {
            json.field("adminCount", user.adminCount().getAsInt());
        }
        json.field("anchor", user.anchor().map(Bytes::toString));
        if (!user.hidden().isEmpty()) {
            json.name("hidden").list(new TreeSet<>(user.hidden()), json::text);
        }
        if (user.critical()) {
            json.field("critical", true);
        }
    }

    /** Reads the rest of a user's line. */
    static SyncedUser user(Guid id, LineReader in, Iterable<String> fields) {
        JsonReader json = in.json();
        SyncedUser.Builder user = SyncedUser.builder().id(id);
        for (String field : fields) {
            switch (field) {
                case "domain" -> user.domain(in.domain());
                case "dn" -> user.dn(json.text(Dn::parse));
                case "sid" -> user.sid(json.text(Sid::new));
                case "class" -> user.objectClass(json.text());
                case "samAccountName" -> user.samAccountName(json.text());
                case "userPrincipalName" -> user.userPrincipalName(json.text());
                case "descriptor" -> user.descriptor(in.descriptor());
                case "adminCount" -> user.adminCount(json.number(Integer.MIN_VALUE, Integer.MAX_VALUE));
                case "anchor" -> user.anchor(json.text(Bytes::ofHex));
                case "hidden" -> user.hidden(Set.copyOf(json.list(JsonReader::text)));
                case "critical" -> user.critical(json.flag());
                default -> json.skip();
            }
        }
        return json.make(user::build);
    }

    /** Reads the rest of a gap's line. */
    static UserRecord.Gap gap(DomainRef domain, LineReader in, Iterable<String> fields) {
        ObservationCodec<Void> why = new ObservationCodec<>();
        for (String field : fields) {
            why.take(field, in.json(), () -> {
                throw in.json().error("a gap has no value");
            });
        }
        if (why.observation(in.json()) instanceof Observation.Unknown<?> unknown) {
            return new UserRecord.Gap(domain, unknown);
        }
        throw in.json().error("there is no \"unknown\"");
    }
}
