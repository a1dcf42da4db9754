package dev.writeback.testkit;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.testkit.Fault.Question;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.SchemaAttribute;
import dev.writeback.testkit.directory.Tree;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a fake forest in process. Every answer is computed from the tree as it is when the question comes. */
final class FakeReader implements DirectoryReader {
    private final Tree tree;
    private final InstantSource clock;
    private final List<Fault> faults;
    private final BooleanSupplier seesDescriptors;
    private final Source source;

    FakeReader(Tree tree, InstantSource clock, List<Fault> faults, BooleanSupplier seesDescriptors) {
        this.tree = tree;
        this.clock = clock;
        this.faults = faults;
        this.seesDescriptors = seesDescriptors;
        this.source = new Source("fake", tree.domain().dnsName());
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public Forest forest() {
        return new Forest(tree.domain().dnsName());
    }

    @Override
    public List<DomainRef> domains() {
        return List.of(tree.domain());
    }

    @Override
    public Observation<Schema> schema() {
        return answer(Question.SCHEMA, () -> {
            Map<String, Guid> classes = new HashMap<>();
            for (ObjectKind kind : ObjectKind.values()) {
                classes.put(kind.className(), kind.id());
            }
            return known(new Schema(classes, attribute("lockoutTime"), attribute("pwdLastSet")));
        });
    }

    private static Schema.Attribute attribute(String name) {
        return SchemaAttribute.ALL.stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(attribute -> new Schema.Attribute(attribute.id(), attribute.propertySet()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Observation<SecurityDescriptor> headDescriptor(DomainRef domain) {
        check(domain);
        return answer(Question.HEAD, () -> observe(table(), tree.head()));
    }

    @Override
    public Observation<PasswordPolicy> passwordPolicy(DomainRef domain) {
        check(domain);
        return answer(Question.POLICY, () -> {
            Node head = tree.head();
            return known(PasswordPolicy.builder()
                    .minimumAge(age(head, "minPwdAge").orElse(Duration.ZERO))
                    .maximumAge(age(head, "maxPwdAge"))
                    .minimumLength(head.number("minPwdLength").orElseThrow())
                    .historyLength(head.number("pwdHistoryLength").orElseThrow())
                    .complex((head.number("pwdProperties").orElseThrow() & 1) != 0)
                    .lockoutThresholdAttempts(head.number("lockoutThreshold").orElseThrow())
                    .build());
        });
    }

    @Override
    public Observation<Containers> containers(DomainRef domain) {
        check(domain);
        return answer(Question.CONTAINERS, () -> {
            DescriptorTable table = table();
            return known(new Containers(tree.nodes().stream()
                    .filter(node -> node.kind().container())
                    .map(node -> new Container(node.dn(), observe(table, node)))
                    .toList()));
        });
    }

    @Override
    public Observation<List<ConnectorAccount>> accounts(DomainRef domain, AccountQuery query) {
        check(domain);
        return answer(Question.ACCOUNTS, () -> {
            boolean hidden = faults.stream().anyMatch(Fault.AccountsHidden.class::isInstance);
            return known(hidden ? List.of() : new FakeAccounts(tree).find(query));
        });
    }

    @Override
    public Stream<UserRecord> users(DomainRef domain) {
        check(domain);
        DescriptorTable table = table();
        Stream<UserRecord> all = tree.people().stream().map(node -> user(node, table));
        Optional<Fault.UsersBreakOff> broken = faults.stream()
                .filter(Fault.UsersBreakOff.class::isInstance)
                .map(Fault.UsersBreakOff.class::cast)
                .findFirst();
        return broken.map(fault -> Stream.concat(
                        all.limit(fault.after()),
                        Stream.of(new UserRecord.Gap(
                                tree.domain(),
                                new Unknown<>(
                                        Reason.UNREACHABLE,
                                        "the connection broke after " + fault.after() + " users",
                                        source)))))
                .orElse(all);
    }

    private <T> Observation<T> answer(Question question, Supplier<Observation<T>> answer) {
        for (Fault fault : faults) {
            if (fault instanceof Fault.NoAnswer silent && silent.question() == question) {
                return new Unknown<>(silent.reason(), "a fault was asked for: " + silent, source);
            }
        }
        synchronized (tree) {
            return answer.get();
        }
    }

    private <T> Observation<T> known(T value) {
        return new Known<>(value, source, clock.instant());
    }

    private void check(DomainRef domain) {
        if (!domain.equals(tree.domain())) {
            throw new IllegalArgumentException("not a domain of this forest: " + domain);
        }
    }

    private DescriptorTable table() {
        return new DescriptorTable(source, clock.instant());
    }

    private Observation<SecurityDescriptor> observe(DescriptorTable table, Node node) {
        return table.observe(
                seesDescriptors.getAsBoolean() ? tree.descriptor(node).bytes().toArray() : null);
    }

    private UserRecord user(Node node, DescriptorTable table) {
        synchronized (tree) {
            return SyncedUser.builder()
                    .domain(tree.domain())
                    .dn(node.dn())
                    .id(node.id())
                    .sid(node.sid().orElseThrow())
                    .objectClass(node.kind().className())
                    .samAccountName(node.text("sAMAccountName").orElseThrow())
                    .userPrincipalName(node.text("userPrincipalName"))
                    .descriptor(observe(table, node))
                    .adminCount(node.number("adminCount"))
                    .critical(node.text("isCriticalSystemObject")
                            .filter("TRUE"::equals)
                            .isPresent())
                    .build();
        }
    }

    /** Stored as a negative count of 100 ns; zero and the least number of all mean: no such limit. */
    private static Optional<Duration> age(Node head, String attribute) {
        long stored = Long.parseLong(head.text(attribute).orElseThrow());
        return stored == 0 || stored == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(-stored / 10_000_000, -stored % 10_000_000 * 100));
    }
}
