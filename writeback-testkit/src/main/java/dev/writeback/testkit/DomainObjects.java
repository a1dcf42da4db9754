package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Tree;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * A domain, and how its objects are found.
 *
 * @param <T> what the methods that change something return, so that calls can follow one another
 */
abstract class DomainObjects<T> {
    private final ForestState state;
    private final Tree tree;

    DomainObjects(ForestState state, Tree tree) {
        this.state = state;
        this.tree = tree;
    }

    abstract T self();

    final ForestState state() {
        return state;
    }

    final Tree tree() {
        return tree;
    }

    final Object monitor() {
        return tree.lock();
    }

    /** The domain. */
    public final DomainRef domain() {
        return tree.domain();
    }

    /** The SID of the domain. */
    public final Sid sid() {
        return tree.domainSid();
    }

    /** The head of the domain. */
    public final Dn head() {
        return tree.head().dn();
    }

    /** The container CN=Users. */
    public final Dn usersContainer() {
        return Dn.parse("CN=Users," + head());
    }

    /** The container CN=Computers. */
    public final Dn computersContainer() {
        return Dn.parse("CN=Computers," + head());
    }

    /**
     * Makes an organizational unit, and those above it that are missing. One that exists stays as it is.
     *
     * @param dn below the domain head, such as {@code OU=Sales,OU=Staff}, or in full
     * @throws IllegalArgumentException if it is no name of organizational units
     */
    public final Dn organizationalUnit(String dn) {
        Node at = tree.head();
        synchronized (monitor()) {
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

    /** The SID of an account or group, of this domain or another one of the forest. */
    public final Sid sid(Dn dn) {
        Node node = state.trees().find(dn).orElseThrow(() -> new IllegalArgumentException("no object " + dn));
        return node.sid().orElseThrow(() -> new IllegalArgumentException(dn + " has no SID"));
    }

    /** Where the account or group with this sAMAccountName stands. */
    public final Dn find(String samAccountName) {
        return named(samAccountName).dn();
    }

    /** Sets, or without values removes, an attribute that is kept as text, such as {@code userAccountControl}. */
    public final T attribute(Dn on, String name, String... values) {
        synchronized (monitor()) {
            tree.at(on).set(name, values);
        }
        return self();
    }

    /** Sets adminCount, and nothing else. */
    public final T adminCount(Dn account, int count) {
        return attribute(account, "adminCount", String.valueOf(count));
    }

    final Node named(String samAccountName) {
        return tree.findNamed(samAccountName)
                .orElseThrow(() -> new IllegalArgumentException("no account or group " + samAccountName));
    }
}
