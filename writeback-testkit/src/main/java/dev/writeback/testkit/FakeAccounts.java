package dev.writeback.testkit;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.port.AccountQuery;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Looks for accounts by their names.
 *
 * @param tree where they stand
 */
record FakeAccounts(Tree tree) {
    /** Those that match, in the order of their names. */
    List<ConnectorAccount> find(AccountQuery query) {
        return tree.nodes().stream()
                .filter(node -> node.kind().account())
                .filter(matcher(query))
                .sorted(Comparator.comparing(FakeAccounts::sam, String.CASE_INSENSITIVE_ORDER))
                .map(this::account)
                .toList();
    }

    private ConnectorAccount account(Node node) {
        return ConnectorAccount.builder()
                .sid(node.sid().orElseThrow())
                .dn(node.dn())
                .samAccountName(sam(node))
                .description(node.text("description"))
                .groupSids(tree.membership().ofLogon(node))
                .build();
    }

    private Predicate<Node> matcher(AccountQuery query) {
        if (query instanceof AccountQuery.Prefix prefix) {
            String start = prefix.prefix().toLowerCase(Locale.ROOT);
            return node -> sam(node).toLowerCase(Locale.ROOT).startsWith(start);
        }
        AccountQuery.Named named = (AccountQuery.Named) query;
        return switch (named.form()) {
            case DN -> {
                Dn dn = Dn.parse(named.name());
                yield node -> node.dn().equals(dn);
            }
            case UPN ->
                node -> named.name()
                                .equalsIgnoreCase(node.text("userPrincipalName").orElse(null))
                        || named.name()
                                .equalsIgnoreCase(
                                        sam(node) + "@" + tree.domain().dnsName());
            case SAM -> node -> named.name().equalsIgnoreCase(sam(node));
        };
    }

    private static String sam(Node node) {
        return node.text("sAMAccountName").orElseThrow();
    }
}
