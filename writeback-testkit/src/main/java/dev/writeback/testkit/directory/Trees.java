package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** All objects of one forest: each of its domains, the configuration, and the schema. It is the lock of its trees. */
public final class Trees {
    private final Tree root;
    private final Tree configuration;
    private final Tree schema;
    private final List<Tree> domains = new CopyOnWriteArrayList<>();
    private InstantSource clock = InstantSource.system();

    private Trees(String dnsName) {
        this.root = new Tree(this, dnsName, null);
        this.domains.add(root);
        this.configuration = new Tree(this, root, ObjectKind.CONFIGURATION, "Configuration", root.head());
        this.schema = new Tree(this, root, ObjectKind.SCHEMA, "Schema", configuration.head());
    }

    /**
     * A new forest with one domain.
     *
     * @throws IllegalArgumentException if {@code dnsName} is no DNS name
     */
    public static Trees of(String dnsName) {
        Trees forest = new Trees(dnsName.toLowerCase(Locale.ROOT));
        NewConfiguration.fill(forest);
        NewDomain.fill(forest.root);
        return forest;
    }

    /**
     * Adds a domain with its first controller.
     *
     * @throws IllegalArgumentException if {@code dnsName} is no DNS name, or the forest has a domain of this name
     */
    public synchronized Tree addDomain(String dnsName) {
        Tree added = new Tree(this, dnsName.toLowerCase(Locale.ROOT), root);
        if (domains.stream()
                .anyMatch(known -> known.domain().equals(added.domain())
                        || known.netbiosName().equals(added.netbiosName()))) {
            throw new IllegalArgumentException("there is already a domain " + added.domain());
        }
        domains.add(added);
        NewDomain.fill(added);
        return added;
    }

    /** The domain after which the forest is called. */
    public Tree root() {
        return root;
    }

    /** All domains, the root first. */
    public List<Tree> domains() {
        return Collections.unmodifiableList(domains);
    }

    /** What all domain controllers hold alike: domains, sites, servers and services. */
    public Tree configuration() {
        return configuration;
    }

    /** The classes and attributes. */
    public Tree schema() {
        return schema;
    }

    private Stream<Tree> all() {
        return Stream.concat(domains.stream(), Stream.of(configuration, schema));
    }

    /** The tree to which an object of this name belongs, there or not; empty: none of the forest. */
    public Optional<Tree> holding(Dn dn) {
        return all().filter(tree -> dn.within(tree.head().dn()))
                .max(Comparator.comparingInt(tree -> tree.head().dn().toString().length()));
    }

    /** The trees whose heads stand right below an object of {@code upper}. */
    public List<Tree> below(Tree upper) {
        return all().filter(tree -> tree.head()
                        .dn()
                        .parent()
                        .flatMap(this::holding)
                        .filter(upper::equals)
                        .isPresent())
                .toList();
    }

    /** The object with this name, wherever it stands. */
    public Optional<Node> find(Dn dn) {
        return holding(dn).flatMap(tree -> tree.find(dn));
    }

    /** The object with this SID as a controller of {@code here} knows it: BUILTIN groups are each domain's own. */
    public synchronized Optional<Node> find(Sid sid, Tree here) {
        Optional<Node> own = here.find(sid);
        return own.isPresent() ? own : home(sid).flatMap(tree -> tree.find(sid));
    }

    /** The domain whose account or group this is; empty: none of the forest. */
    public synchronized Optional<Tree> home(Sid sid) {
        return domains.stream()
                .filter(tree -> sid.parent().filter(tree.domainSid()::equals).isPresent())
                .findFirst();
    }

    /** The clock by which accounts expire. */
    public synchronized InstantSource clock() {
        return clock;
    }

    /** What time it is. */
    public Instant now() {
        return clock().instant();
    }

    /** Takes another clock. Moments that belong to the make-up of objects keep their distance from now. */
    public synchronized void clock(InstantSource other) {
        Duration difference = Duration.between(clock.instant(), other.instant());
        this.clock = other;
        domains.forEach(tree -> tree.nodes().forEach(node -> node.shift(difference)));
    }
}
