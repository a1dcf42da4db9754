package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import dev.writeback.ldap.internal.connection.Opening;
import dev.writeback.ldap.internal.connection.ServerAddress;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.LdapEntries;
import dev.writeback.ldap.internal.read.ControllerReader;
import dev.writeback.model.Dn;
import dev.writeback.model.Source;
import dev.writeback.port.Secret;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControllerSearchTest {
    private final FakeForest forest = Logon.allow(Forests.company());

    @Test
    void dns_orders_the_hosts_that_the_configuration_lists_and_adds_none() {
        forest.controller("DC2");
        forest.controller("DC3");

        assertThat(found("evil.example", "dc3.corp.example", "dc2.corp.example.evil.example", "dc2.corp.example"))
                .containsExactly("dc3.corp.example", "dc2.corp.example", "dc1.corp.example", "corp.example");
    }

    @Test
    void without_dns_the_listed_ones_come_by_name_and_the_domain_itself_last() {
        forest.controller("DC2");

        assertThat(found()).containsExactly("dc1.corp.example", "dc2.corp.example", "corp.example");
    }

    private List<String> found(String... byDns) {
        try (FakeLdapServer server = forest.serve();
                Secret secret = Secret.of(Logon.PASSWORD.toCharArray())) {
            Opening opened = Opening.of(Logon.target(server).bind(Logon.NAME, secret));
            try (LDAPConnection connection = opened.connection()) {
                Directory directory =
                        new Directory(new LdapEntries(connection), new Source("ldap", "test"), InstantSource.system());
                Dn configuration = opened.rootDse().configuration();
                return new ControllerSearch(
                                ServerAddress.ofUrl(server.url(), false),
                                new ControllerReader(directory, configuration),
                                domain -> List.of(byDns))
                        .servers(forest.domain()).stream()
                                .map(ServerAddress::host)
                                .toList();
            }
        }
    }
}
