package dev.writeback.testkit;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Observation;
import dev.writeback.port.AccountQuery;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads accounts with everything that a logon of theirs carries.
 *
 * @param view what is seen of a domain
 */
record FakeAccounts(View view) {
    private static final String HOSTS = "msDS-GroupMSAMembership";

    /** Those that match, in the order of their names. */
    Observation<List<ConnectorAccount>> find(AccountQuery query) {
        List<Node> found =
                new AccountMatch(view).find(query, node -> node.kind().account());
        if (membersOfPreWindows2000Hidden()) {
            return view.notVisible("who is a member of Pre-Windows 2000 Compatible Access");
        }
        Optional<Node> hidden =
                found.stream().filter(node -> !view.shows(node, "tokenGroups")).findFirst();
        return hidden.<Observation<List<ConnectorAccount>>>map(node -> view.notVisible("tokenGroups of " + node.dn()))
                .orElseGet(() -> view.known(found.stream().map(this::account).toList()));
    }

    /** Whether everybody is in that group decides about many rights; hidden members look like none. */
    private boolean membersOfPreWindows2000Hidden() {
        Node group = view.tree().find(Sid.PRE_WINDOWS_2000_ACCESS).orElseThrow();
        return !view.shows(group, "member");
    }

    /** The same account with the groups that it carries in this domain. */
    Observation<ConnectorAccount> visiting(ConnectorAccount account) {
        Optional<Node> node = view.tree().forest().find(account.sid(), view.tree());
        if (node.isEmpty() || membersOfPreWindows2000Hidden()) {
            return view.notVisible("what " + account.samAccountName() + " carries in "
                    + view.tree().domain());
        }
        return view.known(ConnectorAccount.builder()
                .sid(account.sid())
                .dn(account.dn())
                .samAccountName(account.samAccountName())
                .objectClass(account.objectClass())
                .description(account.description())
                .hosts(account.hosts())
                .groupSids(view.tree().membership().ofLogon(node.get()))
                .build());
    }

    private ConnectorAccount account(Node node) {
        return ConnectorAccount.builder()
                .sid(node.sid().orElseThrow())
                .dn(node.dn())
                .samAccountName(node.samAccountName())
                .objectClass(node.kind().className())
                .description(view.text(node, "description"))
                .groupSids(view.tree().membership().ofLogon(node))
                .hosts(hosts(node))
                .build();
    }

    private NavigableSet<Sid> hosts(Node node) {
        NavigableSet<Sid> hosts = new TreeSet<>();
        Optional<Bytes> stored = view.shows(node, HOSTS) ? node.bytes(HOSTS) : Optional.empty();
        stored.map(bytes -> SecurityDescriptor.read(bytes.toArray()))
                .flatMap(SecurityDescriptor::dacl)
                .map(Acl::aces)
                .orElse(List.of())
                .forEach(ace -> hosts.add(((Ace.Typed) ace).trustee()));
        return hosts;
    }
}
