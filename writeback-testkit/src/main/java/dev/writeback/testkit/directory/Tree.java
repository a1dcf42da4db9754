package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one domain. Whoever reads or changes more than one thing holds the tree's monitor meanwhile.
 *
 * <p>Deterministic: the SIDs and GUIDs of a domain follow from its name and from the order in which objects are added.
 */
public final class Tree {
    private static final long FIRST_OWN_RID = 1103;

    private final DomainRef domain;
    private final Sid domainSid;
    private final DefaultDacls defaults;
    private final SplittableRandom ids;
    private final Map<Dn, Node> byDn = new LinkedHashMap<>();
    private final Map<Sid, Node> bySid = new HashMap<>();
    private final Map<String, Node> bySam = new HashMap<>();
    private final Descriptors descriptors = new Descriptors();
    private final Membership membership = new Membership(this);
    private final Node head;
    private long nextRid = FIRST_OWN_RID;

    /**
     * A tree with nothing but its head.
     *
     * @param dnsName such as {@code corp.example}
     */
    public Tree(String dnsName) {
        Dn dn = Dn.parse("DC=" + String.join(",DC=", dnsName.split("\\.", -1)));
        this.domain = DomainRef.of(dn);
        this.ids = new SplittableRandom(domain.dnsName().hashCode());
        this.domainSid = new Sid("S-1-5-21-" + part() + "-" + part() + "-" + part());
        this.defaults = new DefaultDacls(domainSid);
        this.head = new Node(
                ObjectKind.DOMAIN,
                dn,
                dnsName.split("\\.", -1)[0],
                null,
                newGuid(),
                domainSid,
                defaults.of(ObjectKind.DOMAIN));
        keep(head);
    }

    private long part() {
        return ids.nextLong(1_000_000_000L, 4_000_000_000L);
    }

    private Guid newGuid() {
        return new Guid(ids.nextLong(), ids.nextLong());
    }

    /** The domain. */
    public DomainRef domain() {
        return domain;
    }

    /** The domain's SID. */
    public Sid domainSid() {
        return domainSid;
    }

    /** The object at the top. */
    public Node head() {
        return head;
    }

    /** All objects, in the order in which they were added, the head first. */
    public Collection<Node> nodes() {
        return Collections.unmodifiableCollection(byDn.values());
    }

    /** Who is in which group. */
    public Membership membership() {
        return membership;
    }

    /**
     * Adds an object whose SID, if objects of its class have one, is the next that is free.
     *
     * @throws IllegalArgumentException if there is an object of this name
     */
    public synchronized Node add(ObjectKind kind, Node parent, String name) {
        return add(kind, parent, name, hasSid(kind) ? domainSid.child(nextRid++) : null);
    }

    /**
     * Adds an object with this SID.
     *
     * @param sid null: it has none
     * @throws IllegalArgumentException if there is an object of this name or SID
     */
    public synchronized Node add(ObjectKind kind, Node parent, String name, @Nullable Sid sid) {
        Dn dn = Dn.parse(kind.namingAttribute() + "=" + Rdn.escapeValue(name) + "," + parent.dn());
        return keep(new Node(kind, dn, name, parent, newGuid(), sid, defaults.of(kind)));
    }

    private static boolean hasSid(ObjectKind kind) {
        return kind.account() || kind == ObjectKind.GROUP;
    }

    private Node keep(Node node) {
        Optional<Sid> sid = node.sid();
        if (byDn.containsKey(node.dn()) || sid.filter(bySid::containsKey).isPresent()) {
            throw new IllegalArgumentException("there is already an object " + node.dn());
        }
        byDn.put(node.dn(), node);
        sid.ifPresent(known -> bySid.put(known, node));
        return node;
    }

    /**
     * Gives an account or group its name for logging on.
     *
     * @throws IllegalArgumentException if another one has it
     */
    public synchronized void name(Node node, String samAccountName) {
        if (bySam.putIfAbsent(key(samAccountName), node) != null) {
            throw new IllegalArgumentException("there is already an account or group " + samAccountName);
        }
        node.set("sAMAccountName", samAccountName);
    }

    /** The object with this name. */
    public synchronized Optional<Node> find(Dn dn) {
        return Optional.ofNullable(byDn.get(dn));
    }

    /** The object with this SID. */
    public synchronized Optional<Node> find(Sid sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** The account or group with this sAMAccountName, in any letter case. */
    public synchronized Optional<Node> findNamed(String samAccountName) {
        return Optional.ofNullable(bySam.get(key(samAccountName)));
    }

    /**
     * The object with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Node at(Dn dn) {
        return find(dn).orElseThrow(() -> new IllegalArgumentException("no object " + dn));
    }

    private static String key(String samAccountName) {
        return samAccountName.toLowerCase(Locale.ROOT);
    }

    /** Changes what an object's descriptor holds of its own; it shows at once, on everything below. */
    public synchronized void changeDacl(Node node, UnaryOperator<OwnDacl> change) {
        node.dacl(change.apply(node.dacl()));
        descriptors.changed();
    }

    /** Gives an object the list of AdminSDHolder, which inherits nothing. */
    public void stampAdminSdHolder(Node node) {
        changeDacl(node, before -> defaults.adminSdHolder());
    }

    /** The descriptor of an object: owner, group and discretionary list. */
    public synchronized SecurityDescriptor descriptor(Node node) {
        return descriptors.of(node);
    }

    /** The accounts of people, in the order in which they were added. */
    public synchronized List<Node> people() {
        return nodes().stream().filter(node -> node.kind().person()).toList();
    }
}
