package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.StoredPassword;
import dev.writeback.testkit.directory.Ticks;
import dev.writeback.testkit.directory.Tree;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Adds accounts to a domain: people's, machines' and those of services.
 *
 * @param <T> what the methods that change something return
 */
abstract class DomainAccounts<T> extends DomainObjects<T> {
    private static final int EVERYTHING = 0xF01FF;
    private static final Duration PASSWORD_AGE = Duration.ofDays(10);
    private static final Duration SINCE_LOGON = Duration.ofDays(3);

    DomainAccounts(ForestState state, Tree tree) {
        super(state, tree);
    }

    /** Adds an enabled user with a userPrincipalName in this domain; the password counts as ten days old. */
    public final Dn user(String samAccountName, Dn parent) {
        return person(ObjectKind.USER, samAccountName, parent).dn();
    }

    /** Adds an enabled user of the class inetOrgPerson. */
    public final Dn inetOrgPerson(String samAccountName, Dn parent) {
        return person(ObjectKind.INET_ORG_PERSON, samAccountName, parent).dn();
    }

    /**
     * Adds users, in turn below each of {@code parents}.
     *
     * @param format how they are called, for {@link String#format}, such as {@code u%05d}; numbers start with 1
     */
    public final void users(String format, int count, Dn... parents) {
        for (int number = 1; number <= count; number++) {
            user(String.format(Locale.ROOT, format, number), parents[number % parents.length]);
        }
    }

    /** Adds a computer that never logged on; its sAMAccountName ends with a dollar sign. */
    public final Dn computer(String name, Dn parent) {
        return machine(ObjectKind.COMPUTER, name, parent).dn();
    }

    /** Adds a computer with Windows Server 2022 that is in use. */
    public final Dn server(String name, Dn parent) {
        synchronized (monitor()) {
            return machine(ObjectKind.COMPUTER, name, parent)
                    .set("operatingSystem", "Windows Server 2022 Standard")
                    .set("operatingSystemVersion", "10.0 (20348)")
                    .set("dNSHostName", name.toLowerCase(Locale.ROOT) + "." + domain().dnsName())
                    .date("lastLogonTimestamp", tree().forest().now().minus(SINCE_LOGON))
                    .dn();
        }
    }

    /**
     * Adds a group managed service account; its sAMAccountName ends with a dollar sign.
     *
     * @param hosts the computers that may use it, or groups of them
     */
    public final Dn groupManagedServiceAccount(String name, Dn parent, Dn... hosts) {
        Sid[] trustees = Arrays.stream(hosts).map(this::sid).toArray(Sid[]::new);
        synchronized (monitor()) {
            Node account = machine(ObjectKind.GROUP_MANAGED_SERVICE_ACCOUNT, name, parent);
            account.set("msDS-GroupMSAMembership", grantingEverything(trustees).bytes());
            return account.dn();
        }
    }

    private static SecurityDescriptor grantingEverything(Sid... trustees) {
        return SecurityDescriptor.of(
                0,
                new Sid("S-1-5-32-544"),
                null,
                Acl.of(Arrays.stream(trustees)
                        .map(trustee -> Ace.simple(AceType.ALLOWED, AceFlags.NONE, EVERYTHING, trustee))
                        .toList()));
    }

    /** Adds a user who can log on over LDAP. The password is copied; wipe your own. */
    public final Sid account(String samAccountName, Dn parent, char[] password) {
        Node node = person(ObjectKind.USER, samAccountName, parent);
        node.password(StoredPassword.of(password));
        return node.sid().orElseThrow();
    }

    /**
     * Adds a connector account as Entra Connect makes it on a computer SYNC01, but without any right: CN=Users, no
     * userPrincipalName, a password that never expires. It logged on three days ago.
     */
    public final Sid connector(String samAccountName) {
        synchronized (monitor()) {
            Node node = person(ObjectKind.USER, samAccountName, usersContainer());
            String digits = samAccountName.replaceFirst("^MSOL_", "").toLowerCase(Locale.ROOT);
            node.set("userPrincipalName")
                    .set("userAccountControl", "66048")
                    .date("lastLogonTimestamp", tree().forest().now().minus(SINCE_LOGON))
                    .set(
                            "description",
                            "Account created by Microsoft Azure Active Directory Connect with installation identifier "
                                    + (digits + "0".repeat(32)).substring(0, 32)
                                    + " running on computer SYNC01 configured to synchronize to tenant "
                                    + domain().dnsName().replace(".", "")
                                    + ".onmicrosoft.com. This account must have directory replication permissions in the"
                                    + " local Active Directory and write permission on certain attributes to enable"
                                    + " Hybrid Deployment.");
            return node.sid().orElseThrow();
        }
    }

    /** Sets the password of an account, so that it can log on over LDAP. It is copied; wipe your own. */
    public final T password(String samAccountName, char[] password) {
        named(samAccountName).password(StoredPassword.of(password));
        return self();
    }

    private Node person(ObjectKind kind, String samAccountName, Dn parent) {
        synchronized (monitor()) {
            return account(kind, samAccountName, samAccountName, parent)
                    .set("userAccountControl", "512")
                    .set("primaryGroupID", "513")
                    .set("userPrincipalName", samAccountName + "@" + domain().dnsName())
                    .set("displayName", samAccountName + " Example")
                    .set("accountExpires", String.valueOf(Ticks.NEVER))
                    .date("pwdLastSet", tree().forest().now().minus(PASSWORD_AGE));
        }
    }

    private Node machine(ObjectKind kind, String name, Dn parent) {
        synchronized (monitor()) {
            return account(kind, name, name.toUpperCase(Locale.ROOT) + "$", parent)
                    .set("userAccountControl", "4096")
                    .set("primaryGroupID", "515")
                    .set("accountExpires", String.valueOf(Ticks.NEVER))
                    .date("pwdLastSet", tree().forest().now().minus(PASSWORD_AGE));
        }
    }

    private Node account(ObjectKind kind, String name, String samAccountName, Dn parent) {
        Node node = tree().add(kind, tree().at(parent), name);
        tree().name(node, samAccountName);
        return node;
    }
}
