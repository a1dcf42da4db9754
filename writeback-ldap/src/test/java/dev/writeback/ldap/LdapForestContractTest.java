package dev.writeback.ldap;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.contract.DirectoryReaderContract;
import dev.writeback.testkit.contract.Expected;
import dev.writeback.testkit.server.FakeLdapServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** The adapter over a real LDAPS connection gives what the port promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LdapForestContractTest extends DirectoryReaderContract {
    private final FakeForest seen = Logon.allow(Forests.company());
    private final FakeForest hidden = Logon.allow(Forests.company()).hideDescriptors();
    private final List<LdapForest> opened = new ArrayList<>();
    private final FakeLdapServer seenServer = seen.serve();
    private final FakeLdapServer hiddenServer = hidden.serve();

    @AfterEach
    void close_readers() {
        opened.forEach(LdapForest::close);
        opened.clear();
    }

    @AfterAll
    void close_servers() {
        seenServer.close();
        hiddenServer.close();
    }

    @Override
    protected DirectoryReader reader() {
        return open(seenServer);
    }

    @Override
    protected DirectoryReader blindReader() {
        return open(hiddenServer);
    }

    private LdapForest open(FakeLdapServer server) {
        LdapForest forest = Logon.open(server);
        opened.add(forest);
        return forest;
    }

    @Override
    protected Expected expected() {
        return Forests.expected(seen);
    }
}
