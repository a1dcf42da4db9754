package dev.writeback.testkit.directory;

import dev.writeback.sd.Sid;
import java.util.List;

/** Fills a tree with what every new domain holds, as far as password writeback or its checks meet it. */
public final class NewDomain {
    private static final Sid BUILTIN = new Sid("S-1-5-32");
    private static final int GLOBAL = 0x8000_0002;
    private static final int UNIVERSAL = 0x8000_0008;
    private static final int BUILTIN_LOCAL = 0x8000_0005;
    private static final int NORMAL = 0x200;
    private static final int DISABLED = 0x2;
    private static final int DOMAIN_CONTROLLER = 0x82000;

    private final Tree tree;
    private final Node users;
    private final Node builtin;

    private NewDomain(Tree tree) {
        this.tree = tree;
        this.users = container("Users");
        this.builtin = tree.add(ObjectKind.BUILTIN_DOMAIN, tree.head(), "Builtin", null);
    }

    /** A new domain: default containers, accounts, groups, policy and rights. */
    public static Tree create(String dnsName) {
        Tree tree = new Tree(dnsName);
        new NewDomain(tree).fill();
        return tree;
    }

    private void fill() {
        policy();
        containers();
        Node administrator = account("Administrator", 500, NORMAL);
        Node guest = account("Guest", 501, NORMAL | DISABLED | 0x10020);
        Node krbtgt = account("krbtgt", 502, NORMAL | DISABLED);
        guest.set("primaryGroupID", "514");
        for (Node protectedOne : List.of(administrator, krbtgt)) {
            protectedOne.set("adminCount", "1");
            tree.stampAdminSdHolder(protectedOne);
        }
        groups(administrator, guest);
    }

    /** Ages are negative counts of 100 ns. */
    private void policy() {
        tree.head()
                .set("minPwdAge", "-864000000000")
                .set("maxPwdAge", "-36288000000000")
                .set("minPwdLength", "7")
                .set("pwdHistoryLength", "24")
                .set("pwdProperties", "1")
                .set("lockoutThreshold", "0")
                .set("lockoutDuration", "-18000000000")
                .set("lockOutObservationWindow", "-18000000000")
                .set("isCriticalSystemObject", "TRUE");
    }

    private void containers() {
        container("Computers");
        container("Managed Service Accounts");
        container("ForeignSecurityPrincipals");
        Node system = container("System");
        Node adminSdHolder = tree.add(ObjectKind.CONTAINER, system, "AdminSDHolder", null);
        tree.stampAdminSdHolder(adminSdHolder);
        Node controllers = tree.add(ObjectKind.ORGANIZATIONAL_UNIT, tree.head(), "Domain Controllers", null);
        Node dc = tree.add(
                ObjectKind.COMPUTER, controllers, "DC1", tree.domainSid().child(1000));
        tree.name(dc, "DC1$");
        dc.set("userAccountControl", String.valueOf(DOMAIN_CONTROLLER))
                .set("primaryGroupID", "516")
                .set("isCriticalSystemObject", "TRUE")
                .set("dNSHostName", "dc1." + tree.domain().dnsName());
    }

    private void groups(Node administrator, Node guest) {
        Node domainAdmins = global("Domain Admins", 512, GLOBAL, administrator);
        Node domainUsers = global("Domain Users", 513, GLOBAL);
        Node domainGuests = global("Domain Guests", 514, GLOBAL);
        global("Domain Computers", 515, GLOBAL);
        global("Domain Controllers", 516, GLOBAL);
        global("Schema Admins", 518, UNIVERSAL, administrator);
        Node enterpriseAdmins = global("Enterprise Admins", 519, UNIVERSAL, administrator);
        local("Administrators", 544, administrator, domainAdmins, enterpriseAdmins);
        Node authenticated = foreign(tree, new Sid("S-1-5-11"));
        local("Users", 545, domainUsers, authenticated, foreign(tree, new Sid("S-1-5-4")));
        local("Guests", 546, guest, domainGuests);
        local("Account Operators", 548);
        local("Pre-Windows 2000 Compatible Access", 554, authenticated);
    }

    /** The object that stands for a SID from elsewhere; made if there is none. */
    public static Node foreign(Tree tree, Sid sid) {
        return tree.find(sid).orElseGet(() -> {
            Node parent = tree.nodes().stream()
                    .filter(node -> node.name().equals("ForeignSecurityPrincipals"))
                    .findFirst()
                    .orElseThrow();
            return tree.add(ObjectKind.FOREIGN_SECURITY_PRINCIPAL, parent, sid.value(), sid);
        });
    }

    private Node container(String name) {
        return tree.add(ObjectKind.CONTAINER, tree.head(), name, null).set("isCriticalSystemObject", "TRUE");
    }

    private Node account(String name, int rid, int userAccountControl) {
        Node node = tree.add(ObjectKind.USER, users, name, tree.domainSid().child(rid));
        tree.name(node, name);
        return node.set("userAccountControl", String.valueOf(userAccountControl))
                .set("primaryGroupID", "513")
                .set("isCriticalSystemObject", "TRUE");
    }

    private Node global(String name, int rid, int type, Node... members) {
        return group(users, name, tree.domainSid().child(rid), type, members);
    }

    private Node local(String name, int rid, Node... members) {
        return group(builtin, name, BUILTIN.child(rid), BUILTIN_LOCAL, members);
    }

    private Node group(Node parent, String name, Sid sid, int type, Node... members) {
        Node group = tree.add(ObjectKind.GROUP, parent, name, sid);
        tree.name(group, name);
        group.set("groupType", String.valueOf(type)).set("isCriticalSystemObject", "TRUE");
        for (Node member : members) {
            group.members().add(member.sid().orElseThrow());
        }
        return group;
    }
}
