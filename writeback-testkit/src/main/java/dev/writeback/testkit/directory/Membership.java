package dev.writeback.testkit.directory;

import dev.writeback.sd.Sid;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Who is in which group, as a domain controller finds out at a logon (MS-ADTS 3.1.1.4.5.19, MS-PAC 4.1.2.2). */
public final class Membership {
    private static final Set<Sid> LOGON =
            Set.of(new Sid("S-1-1-0"), new Sid("S-1-5-2"), new Sid("S-1-5-11"), new Sid("S-1-5-15"));

    private final Tree tree;

    Membership(Tree tree) {
        this.tree = tree;
    }

    /**
     * What a network logon of {@code account} carries beside its own SID: its groups, Everyone, Authenticated Users,
     * NETWORK and This Organization, and the groups of which these are members.
     */
    public NavigableSet<Sid> ofLogon(Node account) {
        return with(account, LOGON);
    }

    /** The constructed attribute tokenGroups: the groups of the account itself, without what a logon adds. */
    public NavigableSet<Sid> tokenGroups(Node account) {
        return with(account, Set.of());
    }

    /** Every group that holds one of {@code sids}, directly or through other groups. */
    public NavigableSet<Sid> groupsOf(Collection<Sid> sids) {
        NavigableSet<Sid> all = new TreeSet<>(sids);
        List<Node> groups = tree.nodes().stream()
                .filter(node -> node.kind() == ObjectKind.GROUP)
                .toList();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Node group : groups) {
                if (all.stream().anyMatch(group.members()::contains)) {
                    grew |= all.add(group.sid().orElseThrow());
                }
            }
        }
        sids.forEach(all::remove);
        return all;
    }

    private NavigableSet<Sid> with(Node account, Set<Sid> wellKnown) {
        Set<Sid> start = new TreeSet<>(wellKnown);
        Sid own = account.sid().orElseThrow();
        account.number("primaryGroupID")
                .ifPresent(rid -> start.add(tree.domainSid().child(rid)));
        start.add(own);
        NavigableSet<Sid> all = groupsOf(start);
        all.addAll(start);
        all.remove(own);
        return all;
    }
}
