package dev.writeback.testkit.server;

import com.unboundid.ldap.sdk.ResultCode;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import java.util.Locale;
import java.util.Optional;

/** Checks names and passwords of simple binds, and refuses them as Active Directory does. */
final class Logons {
    private static final int DISABLED = 0x2;

    private final Tree tree;
    private final Directory directory;

    Logons(Directory directory) {
        this.directory = directory;
        this.tree = directory.tree();
    }

    /**
     * The account with this name and password.
     *
     * @throws LdapFailure if there is none; an empty password is never right
     */
    Node logon(String name, byte[] password) throws LdapFailure {
        synchronized (tree) {
            Node account = find(name)
                    .filter(node -> node.password()
                            .filter(stored -> stored.matches(password))
                            .isPresent())
                    .orElseThrow(() -> refused("52e"));
            if ((account.number("userAccountControl").orElse(0) & DISABLED) != 0) {
                throw refused("533");
            }
            return account;
        }
    }

    private Optional<Node> find(String name) {
        if (name.contains("\\") && !name.contains("=")) {
            String[] parts = name.split("\\\\", 2);
            return netbios().equalsIgnoreCase(parts[0]) ? tree.findNamed(parts[1]) : Optional.empty();
        }
        return name.contains("@") && !name.contains("=") ? byUpn(name) : directory.node(name);
    }

    /** An account answers to its userPrincipalName, and to its sAMAccountName with the name of the domain. */
    private Optional<Node> byUpn(String name) {
        Optional<Node> explicit = tree.people().stream()
                .filter(node -> node.text("userPrincipalName")
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
        int at = name.lastIndexOf('@');
        String domain = name.substring(at + 1);
        boolean ours = domain.equalsIgnoreCase(tree.domain().dnsName()) || domain.equalsIgnoreCase(netbios());
        return explicit.isPresent() || !ours ? explicit : tree.findNamed(name.substring(0, at));
    }

    String netbios() {
        return tree.head().name().toUpperCase(Locale.ROOT);
    }

    private static LdapFailure refused(String data) {
        return new LdapFailure(
                ResultCode.INVALID_CREDENTIALS,
                "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data " + data + ", v1db1");
    }
}
