package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.testkit.FakeForest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way, and what is left behind. */
class ServerFaultsTest {
    private static final String HEAD = "DC=corp,DC=example";

    private final FakeForest forest = FakeForest.of("corp.example");

    @Test
    void breaks_off_in_the_middle_of_a_long_search_and_not_of_a_short_one() throws Exception {
        forest.users("u%05d", 100, forest.usersContainer());
        forest.password("u00001", "Pass-1".toCharArray());

        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().breakingOffAfter(40));
                LDAPConnection connection = Client.connect(server)) {
            connection.bind("u00001@corp.example", "Pass-1");
            assertThat(connection
                            .search(HEAD, SearchScope.SUB, "(objectClass=container)")
                            .getEntryCount())
                    .isPositive();

            assertThatExceptionOfType(LDAPSearchException.class)
                    .isThrownBy(() -> connection.search(HEAD, SearchScope.SUB, "(objectClass=user)", "1.1"))
                    .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.SERVER_DOWN))
                    .satisfies(e -> assertThat(e.getEntryCount()).isEqualTo(40));
        }
    }

    @Test
    void breaks_off_between_pages_too() throws Exception {
        forest.users("u%05d", 100, forest.usersContainer());
        forest.password("u00001", "Pass-1".toCharArray());

        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().breakingOffAfter(40));
                LDAPConnection connection = Client.connect(server)) {
            connection.bind("u00001@corp.example", "Pass-1");
            SearchRequest request = new SearchRequest(HEAD, SearchScope.SUB, "(objectClass=user)", "1.1");

            assertThatExceptionOfType(LDAPException.class).isThrownBy(() -> Client.all(connection, request, 20));
        }
    }

    @Test
    void closes_connections_as_soon_as_they_are_there() {
        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().closingOnAccept())) {
            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> Client.connect(server).getRootDSE())
                    .satisfies(
                            e -> assertThat(e.getResultCode()).isIn(ResultCode.CONNECT_ERROR, ResultCode.SERVER_DOWN));
        }
    }

    @Test
    void can_be_another_kind_of_directory() throws Exception {
        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().notActiveDirectory());
                LDAPConnection connection = Client.connect(server)) {
            assertThat(ServedForest.found(connection.getRootDSE()).hasAttribute("supportedCapabilities"))
                    .isFalse();
            assertThat(ServedForest.found(connection.getRootDSE()).hasAttribute("defaultNamingContext"))
                    .isFalse();
        }
    }

    @Test
    void is_not_trusted_by_a_client_that_trusts_somebody_else() {
        try (FakeLdapServer server = forest.serve()) {
            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> Client.connect(server, server.unrelatedCaFile()))
                    .withMessageContaining("Unable to trust");
        }
    }

    @Test
    void can_show_a_certificate_for_another_host() {
        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().certificateFor("dc9.corp.example"))) {
            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> Client.connect(server))
                    .withMessageContaining("dc9.corp.example");
        }
    }

    @Test
    void satisfies_the_checks_of_the_jdk_for_localhost_and_its_address() throws Exception {
        try (FakeLdapServer server = forest.serve()) {
            SSLContext trusting = trusting(server.caFile());
            for (String host : Set.of("localhost", "127.0.0.1")) {
                try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket(host, server.port())) {
                    SSLParameters parameters = socket.getSSLParameters();
                    parameters.setEndpointIdentificationAlgorithm("LDAPS");
                    socket.setSSLParameters(parameters);
                    socket.startHandshake();
                    assertThat(socket.getSession().getPeerCertificates()).hasSize(1);
                }
            }
        }
    }

    private static SSLContext trusting(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(pem)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void leaves_neither_threads_nor_files_behind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        FakeLdapServer server = forest.serve();
        Path directory = server.caFile().getParent();
        LDAPConnection connection = Client.connect(server);
        connection.getRootDSE();
        assertThat(server.unrelatedCaFile()).exists();

        server.close();
        server.close();

        assertThat(directory).doesNotExist();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(
                        thread -> !before.contains(thread) && thread.getName().contains("Listener"))
                .noneMatch(Thread::isAlive);
        connection.close();
    }

    @Test
    void gives_its_address_as_a_url() {
        try (FakeLdapServer server = forest.serve()) {
            assertThat(server.url()).isEqualTo("ldaps://localhost:" + server.port());
        }
    }
}
