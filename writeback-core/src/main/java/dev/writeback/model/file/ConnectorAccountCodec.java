package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.json.JsonWriter;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;

/** Stores {@link ConnectorAccount}. */
final class ConnectorAccountCodec {
    private ConnectorAccountCodec() {}

    static void write(ConnectorAccount account, LineWriter out) {
        JsonWriter json = out.json();
        json.object(() -> json.field("sid", account.sid().value())
                .field("dn", account.dn().toString())
                .field("samAccountName", account.samAccountName())
                .field("class", account.objectClass())
                .field("description", account.description())
                .name("groupSids")
                .list(account.groupSids(), sid -> json.text(sid.value()))
                .name("hosts")
                .list(account.hosts(), sid -> json.text(sid.value())));
    }

    static ConnectorAccount read(LineReader in) {
        JsonReader json = in.json();
        ConnectorAccount.Builder account = ConnectorAccount.builder();
        for (String field : json.fields()) {
            switch (field) {
                case "sid" -> account.sid(json.text(Sid::new));
                case "dn" -> account.dn(json.text(Dn::parse));
                case "samAccountName" -> account.samAccountName(json.text());
                case "class" -> account.objectClass(json.text());
                case "description" -> account.description(json.text());
                case "groupSids" -> account.groupSids(json.list(sid -> sid.text(Sid::new)));
                case "hosts" -> account.hosts(json.list(sid -> sid.text(Sid::new)));
                default -> json.skip();
            }
        }
        return json.make(account::build);
    }
}
