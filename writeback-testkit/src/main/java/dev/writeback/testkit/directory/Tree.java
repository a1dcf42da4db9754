package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
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
 * The objects of one naming context: a domain, the configuration or the schema. Whoever reads or changes more than one
 * thing holds {@link #lock()} meanwhile, which all trees of a forest share.
 *
 * <p>Deterministic: the SIDs and GUIDs follow from the name and from the order in which objects are added.
 */
public final class Tree {
    private static final long FIRST_OWN_RID = 1103;

    private final Trees forest;
    private final DomainRef domain;
    private final Sid domainSid;
    private final DefaultDacls defaults;
    private final SplittableRandom ids;
    private final Map<Dn, Node> byDn = new LinkedHashMap<>();
    private final Map<Sid, Node> bySid = new HashMap<>();
    private final Map<String, Node> bySam = new HashMap<>();
    private final List<Node> groups = new ArrayList<>();
    private final List<Controller> controllers = new ArrayList<>();
    private final Descriptors descriptors = new Descriptors();
    private final Membership membership = new Membership(this);
    private final Node head;
    private long nextRid = FIRST_OWN_RID;

    /** A domain with nothing but its head; {@code root} is null for the first one of a forest. */
    Tree(Trees forest, String dnsName, @Nullable Tree root) {
        Dn dn = Dn.parse("DC=" + String.join(",DC=", dnsName.split("\\.", -1)));
        this.forest = forest;
        this.domain = DomainRef.of(dn);
        this.ids = new SplittableRandom(domain.dnsName().hashCode());
        this.domainSid = new Sid("S-1-5-21-" + part() + "-" + part() + "-" + part());
        this.defaults = new DefaultDacls(domainSid, root == null ? domainSid : root.domainSid);
        this.head = keep(node(ObjectKind.DOMAIN, dn, dnsName.split("\\.", -1)[0], null, domainSid));
    }

    /** A naming context that belongs to the whole forest, with nothing but its head. */
    Tree(Trees forest, Tree root, ObjectKind kind, String name, Node above) {
        Dn dn = Dn.parse("CN=" + name + "," + above.dn());
        this.forest = forest;
        this.domain = root.domain;
        this.ids = new SplittableRandom(dn.hashCode());
        this.domainSid = root.domainSid;
        this.defaults = root.defaults;
        this.head = keep(node(kind, dn, name, null, null));
    }

    private long part() {
        return ids.nextLong(1_000_000_000L, 4_000_000_000L);
    }

    private Node node(ObjectKind kind, Dn dn, String name, @Nullable Node parent, @Nullable Sid sid) {
        Guid id = new Guid(ids.nextLong(), ids.nextLong());
        return new Node(kind, dn, name, parent, id, sid, defaults.of(kind));
    }

    /** What all trees of the forest are locked by. */
    public Object lock() {
        return forest;
    }

    /** All trees of the forest. */
    public Trees forest() {
        return forest;
    }

    /** The domain; for the configuration and the schema, the root domain. */
    public DomainRef domain() {
        return domain;
    }

    /** The domain's SID. */
    public Sid domainSid() {
        return domainSid;
    }

    /** The domain's NetBIOS name. */
    public String netbiosName() {
        return head.name().toUpperCase(Locale.ROOT);
    }

    /** The object at the top. */
    public Node head() {
        return head;
    }

    /** All objects, in the order in which they were added, the head first. */
    public Collection<Node> nodes() {
        return Collections.unmodifiableCollection(byDn.values());
    }

    /** The groups, in the order in which they were added. */
    public List<Node> groups() {
        return Collections.unmodifiableList(groups);
    }

    /** The domain's controllers; the first one is there from the start. */
    public List<Controller> controllers() {
        return Collections.unmodifiableList(controllers);
    }

    void keep(Controller controller) {
        controllers.add(controller);
    }

    /** Who is in which group, as this domain's controllers see it. */
    public Membership membership() {
        return membership;
    }

    /**
     * Adds an object whose SID, if objects of its class have one, is the next that is free.
     *
     * @throws IllegalArgumentException if there is an object of this name
     */
    public Node add(ObjectKind kind, Node parent, String name) {
        return add(kind, parent, name, kind.principal() ? domainSid.child(nextRid++) : null);
    }

    /**
     * Adds an object with this SID.
     *
     * @param sid null: it has none
     * @throws IllegalArgumentException if there is an object of this name or SID
     */
    public Node add(ObjectKind kind, Node parent, String name, @Nullable Sid sid) {
        Dn dn = Dn.parse(kind.namingAttribute() + "=" + Rdn.escapeValue(name) + "," + parent.dn());
        synchronized (lock()) {
            return keep(node(kind, dn, name, parent, sid));
        }
    }

    private Node keep(Node node) {
        Optional<Sid> sid = node.sid();
        if (byDn.containsKey(node.dn()) || sid.filter(bySid::containsKey).isPresent()) {
            throw new IllegalArgumentException("there is already an object " + node.dn());
        }
        byDn.put(node.dn(), node);
        sid.ifPresent(known -> bySid.put(known, node));
        if (node.kind() == ObjectKind.GROUP) {
            groups.add(node);
        }
        return node;
    }

    /**
     * Gives an account or group its name for logging on.
     *
     * @throws IllegalArgumentException if another one has it
     */
    public void name(Node node, String samAccountName) {
        synchronized (lock()) {
            if (bySam.putIfAbsent(key(samAccountName), node) != null) {
                throw new IllegalArgumentException("there is already an account or group " + samAccountName);
            }
            node.set("sAMAccountName", samAccountName);
        }
    }

    /** The object with this name. */
    public Optional<Node> find(Dn dn) {
        synchronized (lock()) {
            return Optional.ofNullable(byDn.get(dn));
        }
    }

    /** The object with this SID. */
    public Optional<Node> find(Sid sid) {
        synchronized (lock()) {
            return Optional.ofNullable(bySid.get(sid));
        }
    }

    /** The account or group with this sAMAccountName, in any letter case. */
    public Optional<Node> findNamed(String samAccountName) {
        synchronized (lock()) {
            return Optional.ofNullable(bySam.get(key(samAccountName)));
        }
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
    public void changeDacl(Node node, UnaryOperator<OwnDacl> change) {
        synchronized (lock()) {
            node.dacl(change.apply(node.dacl()));
            descriptors.changed();
        }
    }

    /** Gives an object the list of AdminSDHolder, which inherits nothing. */
    public void stampAdminSdHolder(Node node) {
        changeDacl(node, before -> defaults.adminSdHolder());
    }

    /** The descriptor of an object: owner, group and discretionary list. */
    public SecurityDescriptor descriptor(Node node) {
        synchronized (lock()) {
            return descriptors.of(node);
        }
    }

    /** The accounts of people, in the order in which they were added. */
    public List<Node> people() {
        synchronized (lock()) {
            return nodes().stream().filter(node -> node.kind().person()).toList();
        }
    }
}
