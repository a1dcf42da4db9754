package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.Guid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Tree;
import java.time.InstantSource;

/**
 * An Active Directory forest, kept in memory, for tests. It starts with one domain, its root, which its own methods speak
 * of; {@link #childDomain} and {@link #domainTree} add others.
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
public final class FakeForest extends DomainServices<FakeForest> {
    private FakeForest(ForestState state) {
        super(state, state.trees().root());
    }

    /**
     * A new forest with one domain: default containers, the built-in accounts and groups, the default password policy and
     * the default rights, and one domain controller.
     *
     * @param dnsName such as {@code corp.example}
     * @throws IllegalArgumentException if it is no DNS name
     */
    public static FakeForest of(String dnsName) {
        return new FakeForest(ForestState.of(dnsName));
    }

    @Override
    FakeForest self() {
        return this;
    }

    /**
     * Adds a domain below one that is there.
     *
     * @param dnsName such as {@code emea.corp.example}
     * @throws IllegalArgumentException if its name does not end in that of a domain of the forest, or is taken
     */
    public FakeDomain childDomain(String dnsName) {
        DomainRef wanted = ref(dnsName);
        boolean below = state().trees().domains().stream()
                .anyMatch(known ->
                        wanted.head().parent().filter(known.head().dn()::equals).isPresent());
        if (!below) {
            throw new IllegalArgumentException("not right below a domain of this forest: " + dnsName);
        }
        return new FakeDomain(state(), state().trees().addDomain(dnsName));
    }

    /**
     * Adds the first domain of another tree.
     *
     * @param dnsName such as {@code sister.example}
     * @throws IllegalArgumentException if it stands below a domain of the forest, or its name is taken
     */
    public FakeDomain domainTree(String dnsName) {
        DomainRef wanted = ref(dnsName);
        if (state().trees().domains().stream()
                .anyMatch(known -> wanted.head().within(known.head().dn()))) {
            throw new IllegalArgumentException("part of a tree that is there: " + dnsName);
        }
        return new FakeDomain(state(), state().trees().addDomain(dnsName));
    }

    /**
     * A domain that was added before.
     *
     * @throws IllegalArgumentException if none of this name was added
     */
    public FakeDomain further(String dnsName) {
        DomainRef wanted = ref(dnsName);
        return state().trees().domains().stream()
                .skip(1)
                .filter(known -> known.domain().equals(wanted))
                .findFirst()
                .map(known -> new FakeDomain(state(), known))
                .orElseThrow(() -> new IllegalArgumentException("no further domain " + dnsName));
    }

    private static DomainRef ref(String dnsName) {
        return DomainRef.of(Dn.parse("DC=" + String.join(",DC=", dnsName.split("\\.", -1))));
    }

    /** Lets the directory name a tenant, as the hybrid join of devices does; another one than before, if it named one. */
    public FakeForest tenant(String domain, Guid id) {
        synchronized (monitor()) {
            Node services = configured("CN=Services");
            Node settings = child(ObjectKind.CONTAINER, services, "Device Registration Configuration");
            child(ObjectKind.SERVICE_CONNECTION_POINT, settings, "62a0ff2e-97b9-4513-943f-0d221bd30080")
                    .set("keywords", "azureADName:" + domain, "azureADId:" + id);
        }
        return this;
    }

    private Node child(ObjectKind kind, Node parent, String name) {
        Tree configuration = state().trees().configuration();
        return configuration
                .find(Dn.parse("CN=" + name + "," + parent.dn()))
                .orElseGet(() -> configuration.add(kind, parent, name, null));
    }

    private Node configured(String below) {
        Tree configuration = state().trees().configuration();
        return configuration.at(Dn.parse(below + "," + configuration.head().dn()));
    }

    /** Sets the switches of the directory service, such as {@code 001} for the mode that lists single objects. */
    public FakeForest dSHeuristics(String switches) {
        synchronized (monitor()) {
            configured("CN=Directory Service,CN=Windows NT,CN=Services").set("dSHeuristics", switches);
        }
        return this;
    }

    /** Hides all descriptors from every reader and every account, as a directory does: without a word. */
    public FakeForest hideDescriptors() {
        state().visibility().hideDescriptors();
        return this;
    }

    /** Lets something go wrong for readers in process, those that were made before included. Faults add up. */
    public FakeForest failing(Fault fault) {
        state().faults().everywhere(fault);
        return this;
    }

    /** Lets no controller of the root domain answer readers in process. */
    public FakeForest unreachable() {
        state().faults().in(domain(), new Fault.Unreachable());
        return this;
    }

    /**
     * The clock that dates what is read, and by which accounts expire; the system's by default. Times that nobody set keep
     * their distance from now.
     */
    public FakeForest clock(InstantSource now) {
        state().trees().clock(now);
        return this;
    }

    /** A reader from whom nothing is hidden but by {@link #hideDescriptors()}. */
    public DirectoryReader reader() {
        return new FakeReader(state(), null);
    }
}
