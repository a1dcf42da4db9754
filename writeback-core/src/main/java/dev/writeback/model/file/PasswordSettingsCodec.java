package dev.writeback.model.file;

import dev.writeback.json.JsonReader;
import dev.writeback.model.Dn;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.TreeSet;

/** Stores {@link PasswordSettings}. */
final class PasswordSettingsCodec {
    private PasswordSettingsCodec() {}

    static void write(PasswordSettings settings, LineWriter out) {
        out.json().object(() -> {
            out.json().field("dn", settings.dn().toString()).field("precedence", settings.precedence());
            out.json()
                    .name("appliesTo")
                    .list(settings.appliesTo(), sid -> out.json().text(sid.value()));
            out.json().name("policy");
            PasswordPolicyCodec.write(settings.policy(), out);
        });
    }

    static PasswordSettings read(LineReader in) {
        JsonReader json = in.json();
        Dn dn = null;
        Integer precedence = null;
        List<Sid> appliesTo = null;
        PasswordPolicy policy = null;
        for (String field : json.fields()) {
            switch (field) {
                case "dn" -> dn = json.text(Dn::parse);
                case "precedence" -> precedence = json.number(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case "appliesTo" -> appliesTo = json.list(sid -> sid.text(Sid::new));
                case "policy" -> policy = PasswordPolicyCodec.read(in);
                default -> json.skip();
            }
        }
        return new PasswordSettings(
                json.require(dn, "dn"),
                json.require(precedence, "precedence"),
                new TreeSet<>(json.require(appliesTo, "appliesTo")),
                json.require(policy, "policy"));
    }
}
