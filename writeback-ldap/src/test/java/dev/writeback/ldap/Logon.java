package dev.writeback.ldap;

import dev.writeback.port.Secret;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    static Path bothAuthorities(FakeLdapServer one, FakeLdapServer other) {
        return authorities(one, other);
    }

    /** Each fake server is its own authority: a file that trusts all of them. */
    static Path authorities(FakeLdapServer... servers) {
        try {
            Path file = Files.createTempFile("writeback-authorities", ".pem");
            file.toFile().deleteOnExit();
            StringBuilder all = new StringBuilder();
            for (FakeLdapServer server : servers) {
                all.append(Files.readString(server.caFile()));
            }
            return Files.writeString(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
