package dev.writeback.testkit.server;

import dev.writeback.model.Dn;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.NewConfiguration;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.rules.Sight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An object as LDAP shows it to somebody. Neither descriptors nor constructed attributes are among its values.
 *
 * @param here the domain whose controller shows it
 * @param node the object
 * @param sight what is seen of it
 */
record Stored(Tree here, Node node, Sight sight) {
    private static final List<String> ALWAYS =
            List.of("objectClass", "name", "distinguishedName", "objectGUID", "objectCategory", "instanceType");
    private static final List<String> COMPUTED =
            List.of("objectSid", "sAMAccountType", "member", "memberOf", "msDS-PSOAppliesTo", "msDS-PSOApplied");

    /** Its name. */
    Dn dn() {
        return node.dn();
    }

    /** The names of the attributes that it may have, as the schema writes them. */
    List<String> names() {
        List<String> names = new ArrayList<>(ALWAYS);
        names.add(node.kind().namingAttribute().toLowerCase(Locale.ROOT));
        names.addAll(COMPUTED);
        names.addAll(node.attributeNames());
        return names;
    }

    /** The values of an attribute; name in lower case. Empty: it has none, or they are hidden. */
    List<byte[]> values(String attribute) {
        return sight.attribute(node, attribute) ? held(attribute) : List.of();
    }

    private List<byte[]> held(String attribute) {
        return switch (attribute) {
            case "objectclass" -> utf8(node.kind().classes());
            case "name" -> utf8(List.of(node.name()));
            case "cn", "ou", "dc" ->
                node.kind().namingAttribute().equalsIgnoreCase(attribute) ? utf8(List.of(node.name())) : List.of();
            case "distinguishedname" -> utf8(List.of(node.dn().toString()));
            case "objectguid" -> List.of(node.id().toBytes());
            case "objectsid" -> node.sid().map(Sid::toBytes).stream().toList();
            case "objectcategory" ->
                utf8(List.of(
                        NewConfiguration.schemaName(here.forest(), node.kind().category())));
            case "instancetype" -> utf8(List.of(node.parent().isEmpty() ? "5" : "4"));
            case "samaccounttype" -> utf8(accountType());
            case "member" -> node.kind() == ObjectKind.GROUP ? links() : List.of();
            case "msds-psoappliesto" -> node.kind() == ObjectKind.PASSWORD_SETTINGS ? links() : List.of();
            case "memberof" -> utf8(memberOf());
            case "msds-psoapplied" -> utf8(settings());
            default -> {
                Optional<Bytes> bytes = node.bytes(attribute);
                yield bytes.isPresent() ? List.of(bytes.get().toArray()) : utf8(node.values(attribute));
            }
        };
    }

    private List<byte[]> links() {
        return utf8(node.members().stream()
                .map(sid -> here.forest().find(sid, here).orElseThrow().dn().toString())
                .toList());
    }

    /** Direct groups, without the primary one. */
    private List<String> memberOf() {
        return node.sid().stream()
                .flatMap(sid -> here.membership().directGroupsOf(sid).stream())
                .map(group -> group.dn().toString())
                .toList();
    }

    private List<String> settings() {
        return node.sid().stream()
                .flatMap(sid -> here.nodes().stream()
                        .filter(other -> other.kind() == ObjectKind.PASSWORD_SETTINGS
                                && other.members().contains(sid)))
                .map(settings -> settings.dn().toString())
                .toList();
    }

    private List<String> accountType() {
        ObjectKind kind = node.kind();
        if (kind == ObjectKind.GROUP) {
            int type = node.integer("groupType").orElse(0);
            int plain = type < 0 ? 0 : 1; // the highest bit marks security groups
            return List.of(String.valueOf(((type & 0x4) != 0 ? 0x2000_0000 : 0x1000_0000) + plain));
        }
        if (!kind.account()) {
            return List.of();
        }
        return List.of(kind.person() ? "805306368" : "805306369");
    }

    /** Text as attribute values hold it. */
    static List<byte[]> utf8(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }
}
