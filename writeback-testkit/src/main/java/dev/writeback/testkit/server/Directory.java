package dev.writeback.testkit.server;

import dev.writeback.model.Dn;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.directory.Visibility;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a server answers from: the domain, the other naming contexts, and who may see what. */
final class Directory {
    private final Tree tree;
    private final Visibility visibility;
    private final NamingContexts contexts;
    private final ServerOptions options;

    Directory(Tree tree, Visibility visibility, ServerOptions options) {
        this.tree = tree;
        this.visibility = visibility;
        this.contexts = new NamingContexts(tree);
        this.options = options;
    }

    Tree tree() {
        return tree;
    }

    Visibility visibility() {
        return visibility;
    }

    NamingContexts contexts() {
        return contexts;
    }

    ServerOptions options() {
        return options;
    }

    /** The naming context of {@code base}, every entry of it. */
    List<Stored> contextOf(Dn base) {
        return contexts.covers(base)
                ? contexts.outsideDomain()
                : tree.nodes().stream()
                        .<Stored>map(node -> new StoredNode(tree, node))
                        .toList();
    }

    /**
     * The entry at the base of a search: a distinguished name, {@code <SID=…>} or {@code <GUID=…>}.
     *
     * @throws LdapFailure if there is none, with the nearest entry above
     */
    Stored base(String text) throws LdapFailure {
        if (text.startsWith("<")) {
            return byIdentity(text).map(this::stored).orElseThrow(() -> LdapFailure.noObject(""));
        }
        Dn dn = parse(text);
        return find(dn).orElseThrow(() -> LdapFailure.noObject(nearest(dn)));
    }

    /** The object of the domain that {@code text} names, in any of the forms of a base. */
    Optional<Node> node(String text) {
        if (text.startsWith("<")) {
            return byIdentity(text);
        }
        try {
            return tree.find(Dn.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Dn parse(String text) throws LdapFailure {
        try {
            return Dn.parse(text);
        } catch (IllegalArgumentException e) {
            throw LdapFailure.badName(text);
        }
    }

    private Optional<Stored> find(Dn dn) {
        return contexts.covers(dn)
                ? contexts.outsideDomain().stream()
                        .filter(entry -> entry.dn().equals(dn))
                        .findFirst()
                : tree.find(dn).map(this::stored);
    }

    private String nearest(Dn dn) {
        Optional<Dn> above = dn.parent();
        while (above.isPresent() && find(above.get()).isEmpty()) {
            above = above.get().parent();
        }
        return above.map(Dn::toString).orElse("");
    }

    private Stored stored(Node node) {
        return new StoredNode(tree, node);
    }

    private Optional<Node> byIdentity(String text) {
        String inside = text.substring(1, text.endsWith(">") ? text.length() - 1 : text.length());
        String upper = inside.toUpperCase(Locale.ROOT);
        try {
            if (upper.startsWith("SID=")) {
                return tree.find(sid(inside.substring(4)));
            }
            if (upper.startsWith("GUID=")) {
                Guid id = guid(inside.substring(5));
                return tree.nodes().stream()
                        .filter(node -> node.id().equals(id))
                        .findFirst();
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Sid sid(String text) {
        return text.regionMatches(true, 0, "S-", 0, 2)
                ? new Sid(text.toUpperCase(Locale.ROOT).replace("0X", "0x"))
                : Sid.ofBytes(HexFormat.of().parseHex(text));
    }

    private static Guid guid(String text) {
        return text.contains("-")
                ? Guid.parse(text)
                : Guid.ofBytes(HexFormat.of().parseHex(text));
    }
}
