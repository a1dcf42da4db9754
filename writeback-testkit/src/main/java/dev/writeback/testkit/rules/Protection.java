package dev.writeback.testkit.rules;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Membership;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom AdminSDHolder protects in a domain (MS-ADTS 3.1.1.6.1.2; the key administrators after what Windows Server 2016 and
 * later do).
 *
 * @param tree the domain
 */
public record Protection(Tree tree) {
    private static final Sid BUILTIN = new Sid("S-1-5-32");
    private static final int[] ALWAYS = {544, 552};
    /** Groups that a bit in the 16th character of dSHeuristics leaves out. */
    private static final Map<Integer, Integer> UNLESS_EXCLUDED = Map.of(0x1, 548, 0x2, 549, 0x4, 550, 0x8, 551);

    private static final int[] OF_DOMAIN = {512, 526};
    private static final int[] OF_FOREST = {518, 519, 527};
    private static final int EXCLUSIONS_AT = 15;

    /** The SIDs of the accounts of people that are protected now. */
    public NavigableSet<Sid> accounts() {
        Set<Sid> groups = groups();
        Membership membership = tree.membership();
        NavigableSet<Sid> all = new TreeSet<>();
        for (Node account : tree.people()) {
            Sid sid = account.sid().orElseThrow();
            if (always(sid) || membership.tokenGroups(account).stream().anyMatch(groups::contains)) {
                all.add(sid);
            }
        }
        return all;
    }

    private boolean always(Sid sid) {
        return sid.equals(tree.domainSid().child(500))
                || sid.equals(tree.domainSid().child(502));
    }

    /** The groups whose members are protected. */
    public Set<Sid> groups() {
        Set<Sid> groups = new TreeSet<>();
        add(groups, BUILTIN, ALWAYS);
        add(groups, tree.domainSid(), OF_DOMAIN);
        add(groups, tree.forest().root().domainSid(), OF_FOREST);
        int excluded = excluded();
        UNLESS_EXCLUDED.forEach((bit, rid) -> {
            if ((excluded & bit) == 0) {
                groups.add(BUILTIN.child(rid));
            }
        });
        return groups;
    }

    private static void add(Set<Sid> groups, Sid authority, int... rids) {
        for (int rid : rids) {
            groups.add(authority.child(rid));
        }
    }

    private int excluded() {
        String heuristics = directoryService(tree).text("dSHeuristics").orElse("");
        return heuristics.length() > EXCLUSIONS_AT ? Character.digit(heuristics.charAt(EXCLUSIONS_AT), 16) : 0;
    }

    /** The object that holds dSHeuristics. */
    static Node directoryService(Tree tree) {
        Tree configuration = tree.forest().configuration();
        return configuration.at(Dn.parse("CN=Directory Service,CN=Windows NT,CN=Services,"
                + configuration.head().dn()));
    }
}
