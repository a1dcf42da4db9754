package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.Ace;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.NewDomain;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.StoredPassword;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.directory.Visibility;
import dev.writeback.testkit.server.FakeLdapServer;
import dev.writeback.testkit.server.ServerOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * An Active Directory forest of one domain, kept in memory, for tests.
 *
 * <p>A new one looks like a new domain with default rights. Whatever is changed shows at once: to readers, to servers,
 * and in what objects below inherit. It may be changed while a server answers from it.
 *
 * <pre>{@code
 * FakeForest forest = FakeForest.of("corp.example");
 * Dn sales = forest.organizationalUnit("OU=Sales,OU=Staff");
 * forest.users("u%03d", 200, sales);
 * Sid connector = forest.connector("MSOL_0a1b2c3d4e5f");
 * CheckReport report = Writeback.check(Writeback.collect(forest.reader(), CollectOptions.defaults()));
 * }</pre>
 */
public final class FakeForest {
    private final Tree tree;
    private final Visibility visibility = new Visibility();
    private final List<Fault> faults = new ArrayList<>();
    private InstantSource clock = InstantSource.system();

    private FakeForest(Tree tree) {
        this.tree = tree;
    }

    /**
     * A new forest with one domain: CN=Users, CN=Builtin, CN=System, OU=Domain Controllers, the built-in accounts and
     * groups, the default password policy and the default rights.
     *
     * @param dnsName such as {@code corp.example}
     * @throws IllegalArgumentException if it is no DNS name
     */
    public static FakeForest of(String dnsName) {
        return new FakeForest(NewDomain.create(dnsName.toLowerCase(Locale.ROOT)));
    }

    /** The domain. */
    public DomainRef domain() {
        return tree.domain();
    }

    /** The SID of the domain. */
    public Sid sid() {
        return tree.domainSid();
    }

    /** The head of the domain. */
    public Dn head() {
        return tree.head().dn();
    }

    /** The container CN=Users. */
    public Dn usersContainer() {
        return Dn.parse("CN=Users," + head());
    }

    /**
     * Makes an organizational unit, and those above it that are missing. One that exists stays as it is.
     *
     * @param dn below the domain head, such as {@code OU=Sales,OU=Staff}, or in full
     * @throws IllegalArgumentException if it is no name of organizational units
     */
    public Dn organizationalUnit(String dn) {
        Node at = tree.head();
        synchronized (tree) {
            for (Rdn part : partsBelowHead(dn)) {
                if (!part.getType().equalsIgnoreCase("OU")) {
                    throw new IllegalArgumentException("not a name of organizational units: " + dn);
                }
                Node parent = at;
                String name = String.valueOf(part.getValue());
                at = tree.find(Dn.parse(part + "," + parent.dn()))
                        .orElseGet(() -> tree.add(ObjectKind.ORGANIZATIONAL_UNIT, parent, name, null));
            }
        }
        return at.dn();
    }

    private List<Rdn> partsBelowHead(String dn) {
        try {
            LdapName name = new LdapName(dn);
            int above = Dn.parse(dn).within(head()) ? new LdapName(head().toString()).size() : 0;
            return name.getRdns().subList(above, name.size());
        } catch (InvalidNameException e) {
            throw new IllegalArgumentException("not a distinguished name: " + dn, e);
        }
    }

    /** Adds an enabled user with a userPrincipalName in this domain. */
    public Dn user(String samAccountName, Dn parent) {
        return person(ObjectKind.USER, samAccountName, parent).dn();
    }

    /** Adds an enabled user of the class inetOrgPerson. */
    public Dn inetOrgPerson(String samAccountName, Dn parent) {
        return person(ObjectKind.INET_ORG_PERSON, samAccountName, parent).dn();
    }

    /**
     * Adds users, in turn below each of {@code parents}.
     *
     * @param format how they are called, for {@link String#format}, such as {@code u%05d}; numbers start with 1
     */
    public void users(String format, int count, Dn... parents) {
        for (int number = 1; number <= count; number++) {
            user(String.format(Locale.ROOT, format, number), parents[number % parents.length]);
        }
    }

    /** Adds a computer; its sAMAccountName ends with a dollar sign. */
    public Dn computer(String name, Dn parent) {
        return machine(ObjectKind.COMPUTER, name, parent);
    }

    /** Adds a group managed service account; its sAMAccountName ends with a dollar sign. */
    public Dn groupManagedServiceAccount(String name, Dn parent) {
        return machine(ObjectKind.GROUP_MANAGED_SERVICE_ACCOUNT, name, parent);
    }

    /** Adds a user who can log on over LDAP. The password is copied; wipe your own. */
    public Sid account(String samAccountName, Dn parent, char[] password) {
        Node node = person(ObjectKind.USER, samAccountName, parent);
        node.password(StoredPassword.of(password));
        return node.sid().orElseThrow();
    }

    /** Adds a connector account as Entra Connect makes it, but without any right: CN=Users, no userPrincipalName. */
    public Sid connector(String samAccountName) {
        Node node = person(ObjectKind.USER, samAccountName, usersContainer());
        String digits = samAccountName.replaceFirst("^MSOL_", "").toLowerCase(Locale.ROOT);
        node.set("userPrincipalName")
                .set("userAccountControl", "66048")
                .set(
                        "description",
                        "Account created by Microsoft Azure Active Directory Connect with installation identifier "
                                + (digits + "0".repeat(32)).substring(0, 32)
                                + " running on computer SYNC01 configured to synchronize to tenant "
                                + tree.domain().dnsName().replace(".", "")
                                + ".onmicrosoft.com. This account must have directory replication permissions in the"
                                + " local Active Directory and write permission on certain attributes to enable Hybrid"
                                + " Deployment.");
        return node.sid().orElseThrow();
    }

    /** Sets the password of an account, so that it can log on over LDAP. It is copied; wipe your own. */
    public FakeForest password(String samAccountName, char[] password) {
        named(samAccountName).password(StoredPassword.of(password));
        return this;
    }

    /** Adds a global security group with these direct members, who may be groups. */
    public Dn group(String samAccountName, Dn parent, Dn... members) {
        synchronized (tree) {
            Node group = tree.add(ObjectKind.GROUP, tree.at(parent), samAccountName);
            tree.name(group, samAccountName);
            group.set("groupType", String.valueOf(0x8000_0002));
            for (Dn member : members) {
                group.members().add(sid(member));
            }
            return group.dn();
        }
    }

    /** Adds an account or group to a group. */
    public FakeForest join(Dn group, Dn member) {
        synchronized (tree) {
            tree.at(group).members().add(sid(member));
        }
        return this;
    }

    /** Takes an account or group out of a group. */
    public FakeForest leave(Dn group, Dn member) {
        synchronized (tree) {
            tree.at(group).members().remove(sid(member));
        }
        return this;
    }

    /** The object that stands for a SID from elsewhere, such as Authenticated Users; made if it is not there. */
    public Dn foreignPrincipal(Sid sid) {
        synchronized (tree) {
            return NewDomain.foreign(tree, sid).dn();
        }
    }

    /** The SID of an account or group. */
    public Sid sid(Dn dn) {
        return tree.at(dn).sid().orElseThrow(() -> new IllegalArgumentException(dn + " has no SID"));
    }

    /** Where the account or group with this sAMAccountName stands. */
    public Dn find(String samAccountName) {
        return named(samAccountName).dn();
    }

    /** The descriptor of an object as it is now: owner, group and discretionary list. */
    public SecurityDescriptor descriptor(Dn on) {
        return tree.descriptor(tree.at(on));
    }

    /** Adds explicit entries: denies to the front, allows behind the last explicit deny. What is there stays single. */
    public FakeForest grant(Dn on, Ace.Typed... aces) {
        Node node = tree.at(on);
        tree.changeDacl(node, own -> own.granting(List.of(aces), node.kind()));
        return this;
    }

    /**
     * Removes explicit entries.
     *
     * @throws IllegalArgumentException if one of them is not there; none is removed then
     */
    public FakeForest revoke(Dn on, Ace.Typed... aces) {
        Node node = tree.at(on);
        tree.changeDacl(node, own -> own.revoking(List.of(aces), node.kind()));
        return this;
    }

    /** Shuts an object off from inheritance (SE_DACL_PROTECTED): the inherited entries go. */
    public FakeForest protect(Dn on) {
        tree.changeDacl(tree.at(on), own -> own.shut(true));
        return this;
    }

    /** Lets an object inherit again. */
    public FakeForest unprotect(Dn on) {
        tree.changeDacl(tree.at(on), own -> own.shut(false));
        return this;
    }

    /** Does to an account what AdminSDHolder does to administrators: its list, no inheritance, adminCount 1. */
    public FakeForest stampAsAdministrator(Dn account) {
        tree.stampAdminSdHolder(tree.at(account));
        return adminCount(account, 1);
    }

    /** Sets adminCount, and nothing else. */
    public FakeForest adminCount(Dn account, int count) {
        return attribute(account, "adminCount", String.valueOf(count));
    }

    /** Sets, or without values removes, an attribute that is kept as text, such as {@code userAccountControl}. */
    public FakeForest attribute(Dn on, String name, String... values) {
        synchronized (tree) {
            tree.at(on).set(name, values);
        }
        return this;
    }

    /** Sets how old a password must be before its owner may change it. */
    public FakeForest minimumPasswordAge(Duration age) {
        return attribute(head(), "minPwdAge", String.valueOf(-age.toNanos() / 100));
    }

    /** Hides all descriptors from every reader and every account, as a directory does: without a word. */
    public FakeForest hideDescriptors() {
        visibility.hideDescriptors();
        return this;
    }

    /** Hides all descriptors from one account. */
    public FakeForest hideDescriptorsFrom(String samAccountName) {
        visibility.hideDescriptorsFrom(named(samAccountName).sid().orElseThrow());
        return this;
    }

    /** Lets something go wrong for readers in process, those that were made before included. Faults add up. */
    public FakeForest failing(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** The clock that dates what is read; the system's by default. */
    public FakeForest clock(InstantSource now) {
        this.clock = now;
        return this;
    }

    /** A reader from whom nothing is hidden but by {@link #hideDescriptors()}. */
    public DirectoryReader reader() {
        return new FakeReader(tree, clock, faults, () -> visibility.descriptors(null));
    }

    /** A reader that reads as this account. */
    public DirectoryReader reader(String asSamAccountName) {
        Sid account = named(asSamAccountName).sid().orElseThrow();
        return new FakeReader(tree, clock, faults, () -> visibility.descriptors(account));
    }

    /** Serves the forest over LDAPS on this machine, until the server is closed. */
    public FakeLdapServer serve() {
        return serve(ServerOptions.defaults());
    }

    /** Serves the forest over LDAPS on this machine, until the server is closed. */
    public FakeLdapServer serve(ServerOptions options) {
        return FakeLdapServer.start(tree, visibility, options);
    }

    private Node person(ObjectKind kind, String samAccountName, Dn parent) {
        synchronized (tree) {
            Node node = account(kind, samAccountName, samAccountName, parent);
            return node.set("userAccountControl", "512")
                    .set("primaryGroupID", "513")
                    .set(
                            "userPrincipalName",
                            samAccountName + "@" + tree.domain().dnsName())
                    .set("displayName", samAccountName + " Example");
        }
    }

    private Dn machine(ObjectKind kind, String name, Dn parent) {
        synchronized (tree) {
            Node node = account(kind, name, name.toUpperCase(Locale.ROOT) + "$", parent);
            return node.set("userAccountControl", "4096")
                    .set("primaryGroupID", "515")
                    .dn();
        }
    }

    private Node account(ObjectKind kind, String name, String samAccountName, Dn parent) {
        Node node = tree.add(kind, tree.at(parent), name);
        tree.name(node, samAccountName);
        return node;
    }

    private Node named(String samAccountName) {
        Optional<Node> node = tree.findNamed(samAccountName);
        return node.orElseThrow(() -> new IllegalArgumentException("no account or group " + samAccountName));
    }
}
