package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.util.List;

/** Fills a tree with the groups of a new domain: those that grant rights by default, and those that AdminSDHolder protects. */
public final class NewGroups {
    private static final Sid BUILTIN = new Sid("S-1-5-32");

    private final Tree tree;
    private final Node users;
    private final Node builtin;

    NewGroups(Tree tree, Node users) {
        this.tree = tree;
        this.users = users;
        this.builtin = tree.at(Dn.parse("CN=Builtin," + tree.head().dn()));
    }

    void add(Node administrator, Node guest) {
        Node domainAdmins = global("Domain Admins", 512, administrator);
        Node domainUsers = global("Domain Users", 513);
        Node domainGuests = global("Domain Guests", 514);
        global("Domain Computers", 515);
        Node domainControllers = global("Domain Controllers", 516);
        Node readOnly = global("Read-only Domain Controllers", 521);
        Node keyAdmins = global("Key Admins", 526);
        Node administrators = local("Administrators", 544, administrator, domainAdmins);
        Node authenticated = foreign(tree, new Sid("S-1-5-11"));
        local("Users", 545, domainUsers, authenticated, foreign(tree, new Sid("S-1-5-4")));
        local("Guests", 546, guest, domainGuests);
        List<Node> operators = List.of(
                local("Account Operators", 548),
                local("Server Operators", 549),
                local("Print Operators", 550),
                local("Backup Operators", 551),
                local("Replicator", 552));
        local("Pre-Windows 2000 Compatible Access", 554, authenticated);
        guard(List.of(administrators, domainAdmins, domainControllers, readOnly, keyAdmins));
        guard(operators);
        administrators.members().add(enterpriseAdmins(administrator));
    }

    /** The forest's own groups stand in its root domain; from there Enterprise Admins rule every domain. */
    private Sid enterpriseAdmins(Node administrator) {
        if (tree == tree.forest().root()) {
            guard(List.of(
                    universal("Schema Admins", 518, administrator),
                    universal("Enterprise Admins", 519, administrator),
                    universal("Enterprise Key Admins", 527)));
        }
        return tree.forest().root().domainSid().child(519);
    }

    private void guard(List<Node> groups) {
        for (Node group : groups) {
            group.set("adminCount", "1");
            tree.stampAdminSdHolder(group);
        }
    }

    /** The object that stands for a SID from elsewhere; made if there is none. */
    public static Node foreign(Tree tree, Sid sid) {
        return tree.find(sid).orElseGet(() -> {
            Node parent = tree.at(
                    Dn.parse("CN=ForeignSecurityPrincipals," + tree.head().dn()));
            return tree.add(ObjectKind.FOREIGN_SECURITY_PRINCIPAL, parent, sid.value(), sid);
        });
    }

    private Node global(String name, int rid, Node... members) {
        return group(users, name, tree.domainSid().child(rid), GroupScope.GLOBAL.type(), members);
    }

    private Node universal(String name, int rid, Node... members) {
        return group(users, name, tree.domainSid().child(rid), GroupScope.UNIVERSAL.type(), members);
    }

    private Node local(String name, int rid, Node... members) {
        return group(builtin, name, BUILTIN.child(rid), GroupScope.builtin(), members);
    }

    private Node group(Node parent, String name, Sid sid, String type, Node... members) {
        Node group = tree.add(ObjectKind.GROUP, parent, name, sid);
        tree.name(group, name);
        group.set("groupType", type).set("isCriticalSystemObject", "TRUE");
        for (Node member : members) {
            group.members().add(member.sid().orElseThrow());
        }
        return group;
    }
}
