package dev.writeback.testkit.directory;

import dev.writeback.sd.Sid;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is in which group, as a controller of one domain finds out at a logon (MS-ADTS 3.1.1.4.5.19, MS-PAC 4.1.2.2): global
 * and universal groups of the whole forest, and its own domain's local ones.
 */
public final class Membership {
    private static final Set<Sid> LOGON =
            Set.of(new Sid("S-1-1-0"), new Sid("S-1-5-2"), new Sid("S-1-5-11"), new Sid("S-1-5-15"));

    private final Tree here;

    Membership(Tree here) {
        this.here = here;
    }

    /**
     * What a network logon of {@code account} carries beside its own SID: its groups, Everyone, Authenticated Users,
     * NETWORK and This Organization, and the groups of which these are members.
     */
    public NavigableSet<Sid> ofLogon(Node account) {
        return without(account, closure(with(account, LOGON), securityGroups()));
    }

    /** The constructed attribute tokenGroups: the groups of the account itself, without what a logon adds. */
    public NavigableSet<Sid> tokenGroups(Node account) {
        return without(account, closure(with(account, Set.of()), securityGroups()));
    }

    /** The constructed attribute tokenGroupsGlobalAndUniversal: the same without groups that count in one domain alone. */
    public NavigableSet<Sid> globalAndUniversal(Node account) {
        List<Node> wide = securityGroups().stream()
                .filter(Predicate.not(GroupScope::local))
                .toList();
        return without(account, closure(with(account, Set.of()), wide));
    }

    /** Every group that this controller knows to hold one of {@code sids}, directly or through other groups. */
    public NavigableSet<Sid> groupsOf(Collection<Sid> sids) {
        NavigableSet<Sid> all = closure(new TreeSet<>(sids), known());
        sids.forEach(all::remove);
        return all;
    }

    /** The groups that this controller knows to hold {@code sid} directly, the primary one aside. */
    public List<Node> directGroupsOf(Sid sid) {
        return known().stream().filter(group -> group.members().contains(sid)).toList();
    }

    /** Of other domains, a global catalog holds the members of universal groups alone. */
    private List<Node> known() {
        return Stream.concat(here.groups().stream(), elsewhere().filter(GroupScope::universal))
                .toList();
    }

    private List<Node> securityGroups() {
        return Stream.concat(here.groups().stream(), elsewhere().filter(Predicate.not(GroupScope::local)))
                .filter(GroupScope::security)
                .toList();
    }

    private Stream<Node> elsewhere() {
        return here.forest().domains().stream().filter(tree -> tree != here).flatMap(tree -> tree.groups().stream());
    }

    private static Set<Sid> with(Node account, Set<Sid> wellKnown) {
        Set<Sid> start = new HashSet<>(wellKnown);
        Sid own = account.sid().orElseThrow();
        account.integer("primaryGroupID")
                .ifPresent(rid -> start.add(own.parent().orElseThrow().child(rid)));
        start.add(own);
        return start;
    }

    private static NavigableSet<Sid> without(Node account, NavigableSet<Sid> all) {
        all.remove(account.sid().orElseThrow());
        return all;
    }

    private static NavigableSet<Sid> closure(Set<Sid> start, List<Node> groups) {
        NavigableSet<Sid> all = new TreeSet<>(start);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Node group : groups) {
                if (all.stream().anyMatch(group.members()::contains)) {
                    grew |= all.add(group.sid().orElseThrow());
                }
            }
        }
        return all;
    }
}
