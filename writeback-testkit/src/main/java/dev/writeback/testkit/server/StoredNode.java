package dev.writeback.testkit.server;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An object of the domain as LDAP shows it.
 *
 * @param tree where it stands
 * @param node the object
 */
record StoredNode(Tree tree, Node node) implements Stored {
    private static final List<String> ALWAYS =
            List.of("objectClass", "name", "distinguishedName", "objectGUID", "objectCategory", "instanceType");
    private static final List<String> COMPUTED = List.of("objectSid", "sAMAccountType", "member", "memberOf");

    @Override
    public Dn dn() {
        return node.dn();
    }

    @Override
    public Optional<Sid> sid() {
        return node.sid();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(ALWAYS);
        names.add(node.kind().namingAttribute().toLowerCase(Locale.ROOT));
        names.addAll(COMPUTED);
        names.addAll(node.attributeNames());
        return names;
    }

    @Override
    public List<byte[]> values(String attribute) {
        return switch (attribute) {
            case "objectclass" -> Stored.utf8(node.kind().classes());
            case "name" -> Stored.utf8(List.of(node.name()));
            case "cn", "ou", "dc" ->
                node.kind().namingAttribute().equalsIgnoreCase(attribute)
                        ? Stored.utf8(List.of(node.name()))
                        : List.of();
            case "distinguishedname" -> Stored.utf8(List.of(node.dn().toString()));
            case "objectguid" -> List.of(node.id().toBytes());
            case "objectsid" -> node.sid().map(Sid::toBytes).stream().toList();
            case "objectcategory" ->
                Stored.utf8(
                        List.of(NamingContexts.schemaObject(tree, node.kind().category())));
            case "instancetype" -> Stored.utf8(List.of(node.parent().isEmpty() ? "5" : "4"));
            case "samaccounttype" -> Stored.utf8(accountType());
            case "member" -> names(node.members());
            case "memberof" -> Stored.utf8(memberOf());
            default -> Stored.utf8(node.values(attribute));
        };
    }

    private List<byte[]> names(Collection<Sid> members) {
        return Stored.utf8(members.stream()
                .map(sid -> tree.find(sid).orElseThrow().dn().toString())
                .toList());
    }

    /** Direct groups, without the primary one. */
    private List<String> memberOf() {
        return node.sid().stream()
                .flatMap(sid ->
                        tree.nodes().stream().filter(group -> group.members().contains(sid)))
                .map(group -> group.dn().toString())
                .toList();
    }

    private List<String> accountType() {
        ObjectKind kind = node.kind();
        if (kind == ObjectKind.GROUP) {
            boolean local = (node.number("groupType").orElse(0) & 0x4) != 0;
            return List.of(local ? "536870912" : "268435456");
        }
        if (!kind.account()) {
            return List.of();
        }
        return List.of(kind.person() ? "805306368" : "805306369");
    }
}
