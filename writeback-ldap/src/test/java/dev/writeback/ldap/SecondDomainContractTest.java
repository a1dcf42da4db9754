package dev.writeback.ldap;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.TwoDomains;
import dev.writeback.testkit.contract.ExpectedSecondDomain;
import dev.writeback.testkit.contract.SecondDomainContract;
import dev.writeback.testkit.server.FakeLdapServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Two domains, each over a real LDAPS connection of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondDomainContractTest extends SecondDomainContract {
    private final FakeForest forest = Logon.allow(TwoDomains.healthy());
    private final FakeLdapServer root = forest.serve();
    private final FakeLdapServer child = forest.further(TwoDomains.CHILD).serve();
    private final LdapForest opened = Logon.open(Logon.target(root)
            .trust(Logon.bothAuthorities(root, child))
            .controller(TwoDomains.CHILD, child.url().replaceFirst("ldaps://", "")));

    @AfterAll
    void close() {
        opened.close();
        root.close();
        child.close();
    }

    @Override
    protected DirectoryReader reader() {
        return opened;
    }

    @Override
    protected ExpectedSecondDomain expected() {
        return TwoDomains.expected(forest);
    }
}
