package dev.writeback.testkit.server;

import dev.writeback.model.Dn;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Controller;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.directory.Visibility;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server answers from: its own domain, the configuration and the schema.
 *
 * @param tree its domain
 * @param controller which of the domain's controllers it is
 * @param visibility from whom descriptors are hidden besides
 * @param options how it behaves
 */
record Directory(Tree tree, Controller controller, Visibility visibility, ServerOptions options) {
    /** The naming contexts that it holds. */
    List<Tree> held() {
        return List.of(tree, tree.forest().configuration(), tree.forest().schema());
    }

    /**
     * The naming context of an object that is held here.
     *
     * @throws LdapFailure a referral, if another domain of the forest holds it; none holds it otherwise
     */
    Tree holding(Dn dn) throws LdapFailure {
        Tree holder = tree.forest().holding(dn).orElseThrow(() -> LdapFailure.noObject(""));
        if (!held().contains(holder)) {
            throw LdapFailure.elsewhere(holder.domain(), dn);
        }
        return holder;
    }

    /**
     * The object at the base of a search: a distinguished name, {@code <SID=…>} or {@code <GUID=…>}.
     *
     * @throws LdapFailure if there is none, with the nearest object above
     */
    Node base(String text) throws LdapFailure {
        if (text.startsWith("<")) {
            return byIdentity(text).orElseThrow(() -> LdapFailure.noObject(""));
        }
        Dn dn = parse(text);
        Tree holder = holding(dn);
        return holder.find(dn).orElseThrow(() -> LdapFailure.noObject(nearest(holder, dn)));
    }

    private static Dn parse(String text) throws LdapFailure {
        try {
            return Dn.parse(text);
        } catch (IllegalArgumentException e) {
            throw LdapFailure.badName(text);
        }
    }

    private static String nearest(Tree holder, Dn dn) {
        Optional<Dn> above = dn.parent();
        while (above.isPresent() && holder.find(above.get()).isEmpty()) {
            above = above.get().parent();
        }
        return above.map(Dn::toString).orElse("");
    }

    /** The object that {@code text} names in any of the forms of a base, be it of another domain. */
    Optional<Node> named(String text) {
        if (text.startsWith("<")) {
            return byIdentity(text);
        }
        try {
            return tree.forest().find(Dn.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Node> byIdentity(String text) {
        String inside = text.substring(1, text.endsWith(">") ? text.length() - 1 : text.length());
        String upper = inside.toUpperCase(Locale.ROOT);
        try {
            if (upper.startsWith("SID=")) {
                return tree.forest().find(sid(inside.substring(4)), tree);
            }
            if (upper.startsWith("GUID=")) {
                Guid id = guid(inside.substring(5));
                return held().stream()
                        .map(Tree::nodes)
                        .flatMap(Collection::stream)
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
