package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.testkit.contract.ExpectedSecondDomain;
import dev.writeback.testkit.directory.GroupScope;
import java.util.Map;

/**
 * {@link Forests#healthy()} with a second domain, EMEA.CORP.EXAMPLE, in which the connector account holds the same rights:
 * OU=Staff with {@value #USERS} users e00001, e00002, …, and {@value #ADMINISTRATOR} who is one of the Enterprise Admins of the
 * root domain. The connector account is in a universal group of the root domain, which is in a local group of each.
 */
public final class TwoDomains {
    /** DNS name of the second domain. */
    public static final String CHILD = "emea.corp.example";
    /** How many ordinary users it has. */
    public static final int USERS = 12;
    /** sAMAccountName of its user who rules the whole forest. */
    public static final String ADMINISTRATOR = "emea-admin";

    private static final String EVERYWHERE = "Sync Everywhere";
    private static final String LOCAL = "Sync Local";
    private static final int BUILT_IN = 3;

    private TwoDomains() {}

    /** The forest; {@link FakeForest#further} gives the second domain. */
    public static FakeForest healthy() {
        FakeForest forest = Forests.healthy();
        FakeDomain child = forest.childDomain(CHILD);
        Dn connector = forest.find(Forests.CONNECTOR);
        Dn everywhere = forest.group(EVERYWHERE, GroupScope.UNIVERSAL, forest.usersContainer(), connector);
        forest.group(LOCAL, GroupScope.DOMAIN_LOCAL, forest.usersContainer(), everywhere);
        child.group(LOCAL, GroupScope.DOMAIN_LOCAL, child.usersContainer(), everywhere);
        Dn staff = child.organizationalUnit("OU=Staff");
        child.users("e%05d", USERS, staff);
        Dn administrator = child.user(ADMINISTRATOR, staff);
        forest.join(forest.find("Enterprise Admins"), administrator);
        child.stampAsAdministrator(administrator);
        child.grant(child.head(), Forests.writebackAces(forest, forest.sid(connector)));
        return forest;
    }

    /** What a reader has to find in {@link #healthy()}. */
    public static ExpectedSecondDomain expected(FakeForest forest) {
        FakeDomain child = forest.further(CHILD);
        return ExpectedSecondDomain.builder()
                .root(forest.domain())
                .domain(child.domain())
                .connectorName(Forests.CONNECTOR)
                .everywhere(forest.sid(forest.find(EVERYWHERE)))
                .inRootAlone(forest.sid(forest.find(LOCAL)))
                .inDomainAlone(child.sid(child.find(LOCAL)))
                .user("e00001")
                .users(USERS + BUILT_IN + 1)
                .enterpriseAdministrator(child.sid(child.find(ADMINISTRATOR)))
                .controllers(Map.of("dc1." + CHILD, true))
                .build();
    }
}
