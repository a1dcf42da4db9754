package dev.writeback.testkit.server;

import com.unboundid.ldap.sdk.LDAPConnection;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeForest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A forest that is served, and an unmodified client that has bound as an ordinary user. */
abstract class ServedForest {
    static final String HEAD = "DC=corp,DC=example";

    final FakeForest forest = FakeForest.of("corp.example");
    final Dn sales = forest.organizationalUnit("OU=Sales,OU=Staff");
    final Sid alice = forest.account("alice", sales, "Alice-1".toCharArray());
    final FakeLdapServer server = forest.serve();
    LDAPConnection connection;

    @BeforeEach
    void connect() throws Exception {
        forest.password("Administrator", "Admin-1".toCharArray());
        connection = Client.connect(server);
        connection.bind("alice@corp.example", "Alice-1");
    }

    @AfterEach
    void close() {
        connection.close();
        server.close();
    }

    /** An answer that has to be there. */
    static <T> T found(@Nullable T answer) {
        return Objects.requireNonNull(answer, "nothing was found");
    }
}
