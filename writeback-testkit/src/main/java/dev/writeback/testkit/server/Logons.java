package dev.writeback.testkit.server;

import com.unboundid.ldap.sdk.ResultCode;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.rules.AccountRules;
import java.util.List;
import java.util.Optional;

/** Checks names and passwords of simple binds, by accounts of any domain, and refuses them as Active Directory does. */
final class Logons {
    private final Directory directory;
    private final List<Tree> domains;

    Logons(Directory directory) {
        this.directory = directory;
        this.domains = directory.tree().forest().domains();
    }

    /**
     * The account with this name and password.
     *
     * @throws LdapFailure if there is none, or it may not log on; an empty password is never right
     */
    Node logon(String name, byte[] password) throws LdapFailure {
        synchronized (directory.tree().lock()) {
            Node account = find(name).filter(node -> node.kind().account()).orElseThrow(() -> refused("52e"));
            Tree home = directory.tree().forest().holding(account.dn()).orElseThrow();
            AccountRules rules =
                    new AccountRules(home, account, directory.tree().forest().now());
            if (rules.locked()) {
                throw refused("775");
            }
            if (account.password().filter(stored -> stored.matches(password)).isEmpty()) {
                throw refused("52e");
            }
            refuseIfNotAllowed(rules);
            return account;
        }
    }

    private static void refuseIfNotAllowed(AccountRules rules) throws LdapFailure {
        if (!rules.enabled()) {
            throw refused("533");
        }
        if (rules.ended()) {
            throw refused("701");
        }
        if (rules.passwordExpired()) {
            throw refused(rules.passwordExpiresAt() == 0 ? "773" : "532");
        }
    }

    private Optional<Node> find(String name) {
        if (name.contains("\\") && !name.contains("=")) {
            String[] parts = name.split("\\\\", 2);
            return domains.stream()
                    .filter(tree -> tree.netbiosName().equalsIgnoreCase(parts[0]))
                    .flatMap(tree -> tree.findNamed(parts[1]).stream())
                    .findFirst();
        }
        return name.contains("@") && !name.contains("=") ? byUpn(name) : directory.named(name);
    }

    /** An account answers to its userPrincipalName, and to its sAMAccountName with the name of its domain. */
    private Optional<Node> byUpn(String name) {
        Optional<Node> explicit = domains.stream()
                .flatMap(tree -> tree.people().stream())
                .filter(node -> node.text("userPrincipalName")
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
        int at = name.lastIndexOf('@');
        String domain = name.substring(at + 1);
        return explicit.isPresent()
                ? explicit
                : domains.stream()
                        .filter(tree -> domain.equalsIgnoreCase(tree.domain().dnsName())
                                || domain.equalsIgnoreCase(tree.netbiosName()))
                        .flatMap(tree -> tree.findNamed(name.substring(0, at)).stream())
                        .findFirst();
    }

    private static LdapFailure refused(String data) {
        return new LdapFailure(
                ResultCode.INVALID_CREDENTIALS,
                "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data " + data + ", v1db1");
    }
}
