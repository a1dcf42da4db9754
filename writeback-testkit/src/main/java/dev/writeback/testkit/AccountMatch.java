package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.port.AccountQuery;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Looks for accounts by their names and identities, as far as these are visible.
 *
 * @param view what is seen
 */
record AccountMatch(View view) {
    /** Those of the candidates that match, in the order of their names. */
    List<Node> find(AccountQuery query, Predicate<Node> candidates) {
        return view.nodes()
                .filter(candidates)
                .filter(node -> view.shows(node, "objectClass", "sAMAccountName", "objectSid"))
                .filter(matcher(query))
                .sorted(Comparator.comparing(Node::samAccountName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Predicate<Node> matcher(AccountQuery query) {
        if (query instanceof AccountQuery.Prefix prefix) {
            String start = prefix.prefix().toLowerCase(Locale.ROOT);
            return node -> node.samAccountName().toLowerCase(Locale.ROOT).startsWith(start);
        }
        if (query instanceof AccountQuery.Identified identified) {
            return node -> identified.sids().contains(node.sid().orElseThrow());
        }
        if (query instanceof AccountQuery.Any any) {
            return any.queries().stream().map(this::matcher).reduce(node -> false, Predicate::or);
        }
        AccountQuery.Named named = (AccountQuery.Named) query;
        return switch (named.form()) {
            case DN -> {
                Dn dn = Dn.parse(named.name());
                yield node -> node.dn().equals(dn);
            }
            case UPN -> node -> byPrincipalName(node, named.name());
            case NT4 -> {
                String[] parts = named.name().split("\\\\", 2);
                yield node -> ours(parts[0]) && parts[1].equalsIgnoreCase(node.samAccountName());
            }
            case SAM -> node -> named.name().equalsIgnoreCase(node.samAccountName());
        };
    }

    private boolean byPrincipalName(Node node, String name) {
        String implicit = node.samAccountName() + "@" + view.tree().domain().dnsName();
        return name.equalsIgnoreCase(implicit)
                || view.text(node, "userPrincipalName")
                        .filter(name::equalsIgnoreCase)
                        .isPresent();
    }

    private boolean ours(String domain) {
        Tree tree = view.tree();
        return domain.equalsIgnoreCase(tree.netbiosName())
                || domain.equalsIgnoreCase(tree.domain().dnsName());
    }
}
