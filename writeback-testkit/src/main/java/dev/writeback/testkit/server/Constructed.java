package dev.writeback.testkit.server;

import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.rules.AccountRules;
import dev.writeback.testkit.rules.EffectivePolicy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Attributes that are worked out when somebody asks for them by name (MS-ADTS 3.1.1.4.5).
 *
 * @param tree the domain
 * @param scope of the search: groups are told of one object at a time
 */
record Constructed(Tree tree, SearchScope scope) {
    /** All that there are, as the schema writes them. */
    static final List<String> NAMES = List.of(
            "tokenGroups",
            "tokenGroupsGlobalAndUniversal",
            "msDS-User-Account-Control-Computed",
            "msDS-UserPasswordExpiryTimeComputed",
            "msDS-ResultantPSO");

    /** The values of one of them; empty: there are none, or they are hidden. */
    List<byte[]> values(String name, Stored entry) {
        Node node = entry.node();
        if (node.sid().isEmpty() || !entry.sight().attribute(node, name)) {
            return List.of();
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "tokengroups" -> sids(tree.membership().tokenGroups(node));
            case "tokengroupsglobalanduniversal" -> sids(tree.membership().globalAndUniversal(node));
            default -> node.kind().account() ? Stored.utf8(ofAccount(name, node)) : List.of();
        };
    }

    private List<byte[]> sids(Collection<Sid> sids) {
        return SearchScope.BASE.equals(scope) ? sids.stream().map(Sid::toBytes).toList() : List.of();
    }

    private List<String> ofAccount(String name, Node account) {
        AccountRules rules = new AccountRules(tree, account, tree.forest().now());
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "msds-user-account-control-computed" -> List.of(String.valueOf(rules.computed()));
            case "msds-userpasswordexpirytimecomputed" -> List.of(String.valueOf(rules.passwordExpiresAt()));
            default ->
                new EffectivePolicy(tree)
                        .settings(account).map(settings -> settings.dn().toString()).stream()
                                .toList();
        };
    }
}
