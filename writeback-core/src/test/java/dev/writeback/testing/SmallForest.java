package dev.writeback.testing;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Validator;
import dev.writeback.check.Verdict;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Forest;
import dev.writeback.model.IntegrationState;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.Schema;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.Tenant;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The forest corp.example, written down by hand: one domain, OU=Staff in it, and users that inherit from there. */
public final class SmallForest {
    /** The only domain. */
    public static final DomainRef DOMAIN = DomainRef.of(Dn.parse("DC=corp,DC=example"));
    /** The forest. */
    public static final Forest FOREST = new Forest("corp.example");
    /** Where everything was read. */
    public static final Source SOURCE = new Source("test", "by hand");
    /** When everything was read. */
    public static final Instant NOW = Instant.parse("2026-11-02T08:15:30Z");
    /** The way on which passwords come back. */
    public static final WritebackPath PATH =
            new WritebackPath(WritebackPath.Engine.CONNECT, new Sid(Grants.CONNECTOR), DOMAIN);

    private static final Sid DOMAIN_SID = new Sid("S-1-5-21-1-2-3");
    private static final Guid ORGANIZATIONAL_UNIT = Guid.parse("bf967aa5-0de6-11d0-a285-00aa003049e2");
    private static final String HEAD = "DC=corp,DC=example";

    private final List<String> head = new ArrayList<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<UserDraft> users = new ArrayList<>();

    private record Unit(List<String> own, boolean shut, boolean visible) {}

    private SmallForest(List<String> head) {
        this.head.addAll(head);
        units.put("OU=Staff", new Unit(List.of(), false, true));
    }

    /** A forest whose head has the grants that writeback needs, for users. */
    public static SmallForest ready() {
        return bare().onHead(Grants.onDescendants(Grants.USER).toArray(String[]::new));
    }

    /** A forest whose head has nothing but default grants: everybody may read it, and holds Unexpire Password. */
    public static SmallForest bare() {
        return new SmallForest(List.of(Grants.UNEXPIRE_FOR_ALL, HealthyFacts.READABLE));
    }

    /** A forest whose head has these entries and no others. */
    public static SmallForest withHead(String... aces) {
        return new SmallForest(List.of(aces));
    }

    /** Adds entries behind those of the head. */
    public SmallForest onHead(String... aces) {
        head.addAll(List.of(aces));
        return this;
    }

    /** Adds, or replaces, an OU such as {@code OU=Sub,OU=Staff}. Its parent must be there. */
    public SmallForest unit(String name, String... aces) {
        units.put(name, new Unit(List.of(aces), false, true));
        return this;
    }

    /** Adds, or replaces, an OU with inheritance switched off. */
    public SmallForest shutUnit(String name, String... aces) {
        units.put(name, new Unit(List.of(aces), true, true));
        return this;
    }

    /** Adds, or replaces, an OU whose descriptor cannot be read. */
    public SmallForest hiddenUnit(String name, String... aces) {
        units.put(name, new Unit(List.of(aces), false, false));
        return this;
    }

    /** Adds a user in OU=Staff. */
    public SmallForest user(String name) {
        return user(name, draft -> draft);
    }

    /** Adds a user. */
    public SmallForest user(String name, UnaryOperator<UserDraft> write) {
        users.add(write.apply(new UserDraft(name)));
        return this;
    }

    /** The snapshot. */
    public Snapshot snapshot() {
        return draft().build();
    }

    /** The snapshot, in which a test may still replace facts. */
    public Snapshot.Builder draft() {
        List<UserRecord> records = records();
        NavigableSet<Sid> administrators = new TreeSet<>();
        for (int i = 0; i < users.size(); i++) {
            if (users.get(i).administrator) {
                administrators.add(((SyncedUser) records.get(i)).sid());
            }
        }
        return HealthyFacts.put(Snapshot.builder(FOREST, SOURCE, NOW)
                        .domains(List.of(DOMAIN))
                        .put(Facts.SCHEMA, FOREST, known(schema()))
                        .put(Facts.INTEGRATION, Tenant.NOT_EXAMINED, IntegrationState.notExamined())
                        .put(Facts.HEAD_DESCRIPTOR, DOMAIN, known(descriptor(head, false, null, ORGANIZATIONAL_UNIT)))
                        .put(Facts.CONTAINERS, DOMAIN, known(containers()))
                        .put(Facts.PATHS, DOMAIN, known(List.of(PATH)))
                        .put(Facts.CONNECTOR, PATH, known(connector())))
                .put(Facts.PROTECTED, DOMAIN, known(new ProtectedAccounts(administrators)))
                .users(records::stream);
    }

    /** The users as a snapshot streams them. */
    public List<UserRecord> records() {
        List<UserRecord> records = new ArrayList<>();
        users.forEach(draft -> records.add(record(draft, records.size() + 1)));
        return records;
    }

    /** What one rule makes of it. */
    public Verdict verdict(Validator validator) {
        CheckReport report = Checker.check(snapshot(), List.of(validator));
        return report.results().get(0).verdict();
    }

    /** The findings of one rule. */
    public List<Finding> findings(Validator validator) {
        return Checker.check(snapshot(), List.of(validator)).findings();
    }

    /** The connector account. */
    public static ConnectorAccount connector() {
        return ConnectorAccount.builder()
                .sid(new Sid(Grants.CONNECTOR))
                .dn(Dn.parse("CN=MSOL_0123456789ab,CN=Users," + HEAD))
                .samAccountName("MSOL_0123456789ab")
                .objectClass("user")
                .addGroupSids(new Sid(Grants.GROUP), DOMAIN_SID.child(513), Sid.EVERYONE)
                .addGroupSids(Sid.AUTHENTICATED_USERS, Sid.NETWORK, Sid.THIS_ORGANIZATION)
                .build();
    }

    /** The schema of every forest. */
    public static Schema schema() {
        return new Schema(
                Map.of(
                        "user", Guid.parse(Grants.USER),
                        "inetOrgPerson", Guid.parse(Grants.INET_ORG_PERSON),
                        "domainDNS", Guid.parse("19195a5b-6da0-11d0-afd3-00c04fd930c9")),
                new Schema.Attribute(Guid.parse(Grants.LOCKOUT_TIME), null),
                new Schema.Attribute(Guid.parse(Grants.PWD_LAST_SET), Guid.parse(Grants.ACCOUNT_RESTRICTIONS)));
    }

    /** An answer that was read here and now. */
    public static <T> Observation<T> known(T value) {
        return new Observation.Known<>(value, SOURCE, NOW);
    }

    /** The want of an answer. */
    public static <T> Observation<T> unknown(Reason reason, String detail) {
        return new Observation.Unknown<>(reason, detail, SOURCE);
    }

    private Containers containers() {
        List<Container> containers = new ArrayList<>();
        units.forEach((name, unit) -> {
            SecurityDescriptor descriptor = descriptor(unit.own(), unit.shut(), parent(name), ORGANIZATIONAL_UNIT);
            Observation<SecurityDescriptor> seen =
                    unit.visible() ? known(descriptor) : unknown(Reason.NOT_VISIBLE, "hidden by hand");
            containers.add(new Container(Dn.parse(name + "," + HEAD), seen));
        });
        containers.add(
                new Container(Dn.parse("CN=Builtin," + HEAD), known(HealthyFacts.descriptor(HealthyFacts.READABLE))));
        return new Containers(containers);
    }

    private SyncedUser record(UserDraft draft, int number) {
        Sid sid = draft.sid.orElse(DOMAIN_SID.child(2000L + number));
        return SyncedUser.builder()
                .domain(DOMAIN)
                .dn(Dn.parse("CN=" + draft.name + (draft.place.isEmpty() ? "" : "," + draft.place) + "," + HEAD))
                .id(new Guid(number, number))
                .sid(sid)
                .objectClass(draft.objectClass)
                .samAccountName(draft.name)
                .adminCount(draft.adminCount)
                .critical(draft.critical)
                .anchor(draft.anchor)
                .hidden(draft.hidden)
                .descriptor(draft.descriptor.orElseGet(
                        () -> known(descriptor(draft.own, draft.shut, draft.place, draft.classId))))
                .build();
    }

    private SecurityDescriptor descriptor(List<String> own, boolean shut, @Nullable String parent, Guid classId) {
        List<Ace.Typed> aces = list(own);
        if (!shut && parent != null) {
            aces.addAll(Inheritance.take(dacl(parent), classId));
        }
        int control = shut ? SecurityDescriptor.DACL_PROTECTED : SecurityDescriptor.DACL_AUTO_INHERITED;
        return SecurityDescriptor.of(control, new Sid("S-1-5-32-544"), null, Acl.of(aces));
    }

    private List<Ace.Typed> dacl(String name) {
        if (name.isEmpty()) {
            return list(head);
        }
        Unit unit = units.getOrDefault(name, new Unit(List.of(), false, true));
        List<Ace.Typed> aces = list(unit.own());
        if (!unit.shut()) {
            aces.addAll(Inheritance.take(dacl(parent(name)), ORGANIZATIONAL_UNIT));
        }
        return aces;
    }

    private static List<Ace.Typed> list(List<String> texts) {
        List<Ace.Typed> aces = new ArrayList<>();
        texts.forEach(text -> aces.add(Sddl.parseAce(text, SidAliases.wellKnown())));
        return aces;
    }

    private static String parent(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? "" : name.substring(comma + 1);
    }
}
