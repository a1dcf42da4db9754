package dev.writeback.ldap;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.contract.DirectoryReaderContract;
import dev.writeback.testkit.contract.Expected;
import dev.writeback.testkit.server.FakeLdapServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files that were exported from a server give what the port promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LdifForestContractTest extends DirectoryReaderContract {
    private final FakeForest seen = Logon.allow(Forests.company());
    private List<Path> files = List.of();
    private List<Path> blindFiles = List.of();

    @BeforeAll
    void export(@TempDir Path folder) throws IOException {
        Path blind = Files.createDirectory(folder.resolve("blind"));
        try (FakeLdapServer server = seen.serve();
                FakeLdapServer hiding =
                        Logon.allow(Forests.company()).hideDescriptors().serve()) {
            files = Exports.of(server, folder);
            blindFiles = Exports.of(hiding, blind);
        }
    }

    @Override
    protected DirectoryReader reader() {
        return LdifForest.open(files);
    }

    @Override
    protected DirectoryReader blindReader() {
        return LdifForest.open(blindFiles);
    }

    @Override
    protected Expected expected() {
        return Forests.expected(seen);
    }
}
