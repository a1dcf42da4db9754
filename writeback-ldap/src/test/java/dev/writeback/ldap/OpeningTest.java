package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writeback.port.Secret;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import dev.writeback.testkit.server.ServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private final FakeForest forest = Logon.allow(Forests.company());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reader@corp.example",
                "CORP\\reader",
                "CN=reader,CN=Users,DC=corp,DC=example",
                "cn=READER, cn=users, dc=corp, dc=example"
            })
    void logs_on_by_every_form_of_a_name(String name) {
        try (FakeLdapServer server = forest.serve();
                LdapForest opened = Logon.open(Logon.target(server), name, Logon.PASSWORD)) {
            assertThat(opened.domains()).containsExactly(forest.domain());
        }
    }

    @Test
    void a_wrong_password_is_a_refused_logon() {
        try (FakeLdapServer server = forest.serve()) {
            TargetUnavailableException refused = refused(() -> Logon.open(Logon.target(server), Logon.NAME, "Wrong-1"));

            assertThat(refused.obstacle()).isEqualTo(Obstacle.BIND_REFUSED);
            assertThat(refused).hasMessageContaining(Logon.NAME).hasMessageContaining("wrong name or password");
            assertThat(refused).message().doesNotContain("Wrong-1");
        }
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_not_trusted() {
        try (FakeLdapServer server = forest.serve()) {
            LdapTarget platform = LdapTarget.parse(server.url());
            LdapTarget other = platform.trust(server.unrelatedCaFile());

            for (LdapTarget target : new LdapTarget[] {platform, other}) {
                TargetUnavailableException refused = refused(() -> Logon.open(target));

                assertThat(refused.obstacle()).isEqualTo(Obstacle.CERTIFICATE_NOT_TRUSTED);
                assertThat(refused).hasMessageContaining("--ca FILE");
            }
        }
    }

    @Test
    void a_certificate_for_another_host_is_refused() {
        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().certificateFor("dc9.other.example"))) {
            TargetUnavailableException refused = refused(() -> Logon.open(server));

            assertThat(refused.obstacle()).isEqualTo(Obstacle.CERTIFICATE_FOR_ANOTHER_HOST);
        }
    }

    @Test
    void a_server_that_is_no_active_directory_is_not_shown_the_password() {
        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().notActiveDirectory())) {
            // a wrong password would be refused as such, had it been sent
            TargetUnavailableException refused = refused(() -> Logon.open(Logon.target(server), Logon.NAME, "Wrong-1"));

            assertThat(refused.obstacle()).isEqualTo(Obstacle.NOT_ACTIVE_DIRECTORY);
        }
    }

    @Test
    void a_connection_that_is_closed_at_once_is_unreachable_or_no_tls() {
        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().closingOnAccept())) {
            TargetUnavailableException refused = refused(() -> Logon.open(server));

            assertThat(refused.obstacle()).isIn(Obstacle.UNREACHABLE, Obstacle.TLS_FAILED);
            assertThat(refused).message().hasLineCount(1);
        }
    }

    @Test
    void a_port_on_which_nobody_listens_is_unreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        TargetUnavailableException refused = refused(() -> Logon.open(LdapTarget.ldaps("127.0.0.1:" + port)));

        assertThat(refused.obstacle()).isEqualTo(Obstacle.UNREACHABLE);
    }

    @Test
    void a_host_without_an_address_is_unknown() {
        TargetUnavailableException refused = refused(() -> Logon.open(LdapTarget.ldaps("no-such-host.invalid")));

        assertThat(refused.obstacle()).isEqualTo(Obstacle.UNKNOWN_HOST);
    }

    @Test
    void a_ca_file_that_is_none_is_the_callers_mistake(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        LdapTarget target = LdapTarget.ldaps("127.0.0.1:1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logon.open(target.trust(text)))
                .withMessageContaining(text.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logon.open(target.trust(folder.resolve("missing.pem"))))
                .withMessageContaining("missing.pem");
    }

    @Test
    void nobody_to_log_on_as_and_a_closed_password_are_the_callers_mistake() {
        try (FakeLdapServer server = forest.serve()) {
            Secret closed = Secret.of("x".toCharArray());
            closed.close();

            assertThatIllegalArgumentException().isThrownBy(() -> LdapForest.open(Logon.target(server)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LdapForest.open(Logon.target(server).bind(Logon.NAME, closed)))
                    .withMessageContaining("was closed");
        }
    }

    private static TargetUnavailableException refused(Runnable opening) {
        TargetUnavailableException refused = catchThrowableOfType(TargetUnavailableException.class, opening::run);
        assertThat(refused).isNotNull();
        assertThat(refused).message().hasLineCount(1);
        return refused;
    }
}
