package dev.writeback.testkit.directory;

import dev.writeback.sd.Sid;
import java.time.Duration;
import java.util.List;

/** Fills a tree with what every new domain holds, as far as password writeback or its checks meet it. */
final class NewDomain {
    private static final int NORMAL = 0x200;
    private static final int DISABLED = 0x2;
    private static final Duration PASSWORD_AGE = Duration.ofDays(10);

    private final Tree tree;
    private final Node users;

    private NewDomain(Tree tree) {
        this.tree = tree;
        this.users = container("Users");
    }

    /** Default containers, accounts, groups, policy and rights, and the first domain controller. */
    static void fill(Tree tree) {
        new NewDomain(tree).fill();
    }

    private void fill() {
        policy();
        containers();
        NewConfiguration.refer(tree);
        NewController.add(tree, "DC1", true, tree.domainSid().child(1000));
        Node administrator = account("Administrator", 500, NORMAL);
        Node guest = account("Guest", 501, NORMAL | DISABLED | 0x10020);
        Node krbtgt = account("krbtgt", 502, NORMAL | DISABLED);
        guest.set("primaryGroupID", "514");
        for (Node protectedOne : List.of(administrator, krbtgt)) {
            protectedOne.set("adminCount", "1");
            tree.stampAdminSdHolder(protectedOne);
        }
        new NewGroups(tree, users).add(administrator, guest);
    }

    private void policy() {
        tree.head()
                .set("minPwdAge", String.valueOf(Ticks.of(Duration.ofDays(1))))
                .set("maxPwdAge", String.valueOf(Ticks.of(Duration.ofDays(42))))
                .set("minPwdLength", "7")
                .set("pwdHistoryLength", "24")
                .set("pwdProperties", "1")
                .set("lockoutThreshold", "0")
                .set("lockoutDuration", String.valueOf(Ticks.of(Duration.ofMinutes(30))))
                .set("lockOutObservationWindow", String.valueOf(Ticks.of(Duration.ofMinutes(30))))
                .set("isCriticalSystemObject", "TRUE");
    }

    private void containers() {
        tree.add(ObjectKind.BUILTIN_DOMAIN, tree.head(), "Builtin", null);
        container("Computers");
        container("Managed Service Accounts");
        container("ForeignSecurityPrincipals");
        Node system = container("System");
        tree.stampAdminSdHolder(tree.add(ObjectKind.CONTAINER, system, "AdminSDHolder", null));
        tree.add(ObjectKind.SAM_SERVER, system, "Server", null).set("isCriticalSystemObject", "TRUE");
        tree.add(ObjectKind.PASSWORD_SETTINGS_CONTAINER, system, "Password Settings Container", null);
        tree.add(ObjectKind.ORGANIZATIONAL_UNIT, tree.head(), "Domain Controllers", null);
    }

    private Node container(String name) {
        return tree.add(ObjectKind.CONTAINER, tree.head(), name, null).set("isCriticalSystemObject", "TRUE");
    }

    private Node account(String name, int rid, int userAccountControl) {
        Sid sid = tree.domainSid().child(rid);
        Node node = tree.add(ObjectKind.USER, users, name, sid);
        tree.name(node, name);
        return node.set("userAccountControl", String.valueOf(userAccountControl))
                .set("primaryGroupID", "513")
                .set("accountExpires", String.valueOf(Ticks.NEVER))
                .date("pwdLastSet", tree.forest().now().minus(PASSWORD_AGE))
                .set("isCriticalSystemObject", "TRUE");
    }
}
