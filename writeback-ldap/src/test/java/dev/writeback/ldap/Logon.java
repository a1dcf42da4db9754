package dev.writeback.ldap;

import dev.writeback.port.Secret;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;

/** Logs on to a fake server as the reader of {@link Forests#company()}. */
final class Logon {
    static final String PASSWORD = "Reader-4711-x";
    static final String NAME = "reader@corp.example";

    private Logon() {}

    static FakeForest allow(FakeForest forest) {
        return forest.password(Forests.READER, PASSWORD.toCharArray());
    }

    static LdapTarget target(FakeLdapServer server) {
        return LdapTarget.parse(server.url()).trust(server.caFile());
    }

    static LdapForest open(FakeLdapServer server) {
        return open(target(server));
    }

    static LdapForest open(LdapTarget target) {
        return open(target, NAME, PASSWORD);
    }

    static LdapForest open(LdapTarget target, String name, String password) {
        try (Secret secret = Secret.of(password.toCharArray())) {
            return LdapForest.open(target.bind(name, secret));
        }
    }
}
