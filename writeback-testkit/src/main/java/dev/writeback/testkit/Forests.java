package dev.writeback.testkit;

import dev.writeback.access.Right;
import dev.writeback.model.Dn;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.RequiredAce;
import dev.writeback.model.Schema;
import dev.writeback.model.SchemaIds;
import dev.writeback.model.TenantHint;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import dev.writeback.testkit.contract.Expected;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ready-made forests. All are the same small company, CORP.EXAMPLE, whose shape is that of the directory with which the
 * integration tests fill a real domain controller, only smaller:
 *
 * <ul>
 *   <li>OU=Staff with Sales, Engineering and Support below, OU=Partners with {@code OU=Contractors\, North} below,
 *       OU=Service, and {@value #ORDINARY_USERS} ordinary users u00001, u00002, … in turn in these seven;
 *   <li>the connector account {@value #CONNECTOR} and an ordinary user {@value #READER} in CN=Users;
 *   <li>the sync server {@value #SYNC_SERVER} in CN=Computers, and the tenant {@value #TENANT_DOMAIN} named for the hybrid
 *       join of devices;
 *   <li>in OU=Staff: protected1 to 5 (list of AdminSDHolder, adminCount 1; the first three in Domain Admins, the others in
 *       a group within Account Operators), orphaned1 to 3 (the same, in no protected group), blocked1 to 4 (inheritance
 *       switched off by hand), cannotchange1 to 3 (may not change their password), disabled1 to 3, inetorgperson1 and 2,
 *       computer1 and 2.
 * </ul>
 */
public final class Forests {
    /** The connector account's sAMAccountName. */
    public static final String CONNECTOR = "MSOL_0a1b2c3d4e5f";
    /** sAMAccountName of an ordinary user. */
    public static final String READER = "reader";
    /** The computer on which the engine runs. */
    public static final String SYNC_SERVER = "SYNC01";
    /** How many ordinary users there are. */
    public static final int ORDINARY_USERS = 60;
    /** How many users inheritance does not reach, each for a reason of its own. */
    public static final int UNREACHED_USERS = 12;
    /** How many users of the class inetOrgPerson there are. */
    public static final int INET_ORG_PERSONS = 2;
    /** How many users a sync engine would carry: all but Administrator, Guest, krbtgt and the connector account. */
    public static final int SYNCED_USERS = ORDINARY_USERS + UNREACHED_USERS + INET_ORG_PERSONS + 3 + 3 + 1;

    /** sAMAccountName of a user who is tied to a twin in the tenant by {@link #ANCHOR}. */
    public static final String ANCHORED = "u00001";
    /** What ties that user. */
    public static final Bytes ANCHOR = Bytes.ofHex("00ff80410a2a5c2829ee7f01c3a4b5d6");

    /** Id of the company's tenant. */
    public static final Guid TENANT = Guid.parse("5c0f7a3e-1f6b-4f0a-9a55-2d1d7a3b9c01");
    /** The domain that every tenant has, of this one. */
    public static final String TENANT_DOMAIN = "corpexample.onmicrosoft.com";

    private static final List<String> OUS = List.of(
            "OU=Staff",
            "OU=Sales,OU=Staff",
            "OU=Engineering,OU=Staff",
            "OU=Support,OU=Staff",
            "OU=Partners",
            "OU=Contractors\\, North,OU=Partners",
            "OU=Service");

    private Forests() {}

    /** The company as it is before anybody granted its connector account anything. */
    public static FakeForest company() {
        FakeForest forest = FakeForest.of("corp.example");
        Dn[] ous = OUS.stream().map(forest::organizationalUnit).toArray(Dn[]::new);
        forest.connector(CONNECTOR);
        forest.user(READER, forest.usersContainer());
        forest.users("u%05d", ORDINARY_USERS, ous);
        forest.anchor(forest.find(ANCHORED), ANCHOR.toArray());
        specialUsers(forest, ous[0]);
        forest.server(SYNC_SERVER, forest.computersContainer());
        return forest.tenant(TENANT_DOMAIN, TENANT);
    }

    /** The company with everything granted that writeback needs, on the head, for users and inetOrgPersons. */
    public static FakeForest healthy() {
        FakeForest forest = company();
        Sid connector = forest.sid(forest.find(CONNECTOR));
        return forest.grant(forest.head(), writebackAces(forest, connector));
    }

    /** What {@link #healthy()} grants: the rights of writeback for users and inetOrgPersons below. */
    public static Ace.Typed[] writebackAces(FakeForest forest, Sid trustee) {
        List<Right> rights = forest.reader()
                .schema()
                .known()
                .map(Schema::rights)
                .orElseThrow(() -> new IllegalStateException("this forest's schema cannot be read"))
                .onUsers();
        return List.of(SchemaIds.USER, SchemaIds.INET_ORG_PERSON).stream()
                .flatMap(kind -> rights.stream()
                        .map(right -> RequiredAce.onDescendants(right, kind).to(trustee)))
                .toArray(Ace.Typed[]::new);
    }

    /** What a reader with an ordinary account has to find in {@link #company()} and {@link #healthy()}. */
    public static Expected expected(FakeForest forest) {
        return Expected.builder()
                .domain(forest.domain())
                .passwordPolicy(PasswordPolicy.builder()
                        .minimumAge(Duration.ofDays(1))
                        .maximumAge(Duration.ofDays(42))
                        .minimumLength(7)
                        .historyLength(24)
                        .complex(true)
                        .lockoutThresholdAttempts(0)
                        .build())
                .containers(OUS.stream().map(forest::organizationalUnit).toList())
                .connector(forest.sid(forest.find(CONNECTOR)))
                .connectorDn(forest.find(CONNECTOR))
                .connectorName(CONNECTOR)
                .namedUser(forest.sid(forest.find(READER)))
                .namedUserUpn(READER + "@corp.example")
                .users(SYNCED_USERS + 4)
                .blockedUser(forest.find("blocked1"))
                .protectedUser(forest.find("protected1"))
                .inetOrgPerson(forest.find("inetorgperson1"))
                .protectedNow(
                        List.of(forest.find("protected1"), forest.find("protected4"), forest.find("Administrator")))
                .protectedNoMore(List.of(forest.find("orphaned1"), forest.find("u00001")))
                .disabledUser(forest.find("disabled1"))
                .computer(forest.find(SYNC_SERVER + "$"))
                .computerName(SYNC_SERVER)
                .operatingSystem("Windows Server 2022 Standard")
                .operatingSystemVersion("10.0 (20348)")
                .tenant(new TenantHint(Optional.of(TENANT), Optional.of(TENANT_DOMAIN)))
                .controllers(Map.of("dc1." + forest.domain().dnsName(), true))
                .anchors(Map.of(forest.find(ANCHORED), ANCHOR))
                .build();
    }

    private static void specialUsers(FakeForest forest, Dn staff) {
        Dn domainAdmins = forest.find("Domain Admins");
        for (int i = 1; i <= 5; i++) {
            Dn user = forest.user("protected" + i, staff);
            forest.stampAsAdministrator(user);
            forest.join(i <= 3 ? domainAdmins : operators(forest, staff), user);
        }
        for (int i = 1; i <= 3; i++) {
            forest.stampAsAdministrator(forest.user("orphaned" + i, staff));
            cannotChange(forest, forest.user("cannotchange" + i, staff));
            forest.disable(forest.user("disabled" + i, staff));
        }
        for (int i = 1; i <= 4; i++) {
            forest.protect(forest.user("blocked" + i, staff));
        }
        for (int i = 1; i <= INET_ORG_PERSONS; i++) {
            forest.inetOrgPerson("inetorgperson" + i, staff);
            forest.computer("computer" + i, staff);
        }
    }

    /** A group within Account Operators, made when it is first asked for. */
    private static Dn operators(FakeForest forest, Dn staff) {
        Dn group = Dn.parse("CN=Help Desk Leads," + staff);
        if (forest.tree().find(group).isEmpty()) {
            forest.join(forest.find("Account Operators"), forest.group("Help Desk Leads", staff));
            forest.stampAsAdministrator(group);
        }
        return group;
    }

    /** What the box "User cannot change password" does: two grants go, two denials come. */
    private static void cannotChange(FakeForest forest, Dn user) {
        for (String trustee : List.of("WD", "PS")) {
            String rest = ";;CR;" + SchemaIds.CHANGE_PASSWORD + ";;" + trustee + ")";
            forest.revoke(user, Sddl.parseAce("(OA" + rest, SidAliases.wellKnown()));
            forest.grant(user, Sddl.parseAce("(OD" + rest, SidAliases.wellKnown()));
        }
    }
}
