package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.port.AccountQuery.Prefix;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeDomain;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.directory.GroupScope;
import dev.writeback.testkit.server.FakeLdapServer;
import org.junit.jupiter.api.Test;

/** An account of one domain is in a group of a second one, which is in a group of a third. */
class ThreeDomainsTest {
    private final FakeForest forest = Logon.allow(Forests.company());
    private final FakeDomain emea = forest.childDomain("emea.corp.example");
    private final FakeDomain apac = forest.childDomain("apac.corp.example");
    private final Sid local;

    ThreeDomainsTest() {
        Dn everywhere =
                apac.group("Everywhere", GroupScope.UNIVERSAL, apac.usersContainer(), forest.find(Forests.CONNECTOR));
        local = emea.sid(emea.group("Local", GroupScope.DOMAIN_LOCAL, emea.usersContainer(), everywhere));
    }

    @Test
    void a_group_of_a_third_domain_counts() {
        try (FakeLdapServer asia = apac.serve()) {
            assertThat(seenInEmea(asia, asia.url()).known().orElseThrow().groupSids())
                    .contains(local);
        }
    }

    @Test
    void a_group_of_a_domain_that_does_not_answer_leaves_open_what_it_is_in() {
        try (FakeLdapServer asia = apac.serve()) {
            assertThat(seenInEmea(asia, "ldaps://127.0.0.1:1"))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.reason()).isEqualTo(Reason.NOT_VISIBLE));
        }
    }

    private Observation<ConnectorAccount> seenInEmea(FakeLdapServer asia, String asiaUrl) {
        try (FakeLdapServer root = forest.serve();
                FakeLdapServer europe = emea.serve();
                LdapForest opened = Logon.open(Logon.target(root)
                        .trust(Logon.authorities(root, europe, asia))
                        .controller("emea.corp.example", europe.url().replaceFirst("ldaps://", ""))
                        .controller("apac.corp.example", asiaUrl.replaceFirst("ldaps://", "")))) {
            ConnectorAccount connector = opened.domain(forest.domain())
                    .accounts(new Prefix(Forests.CONNECTOR))
                    .known()
                    .orElseThrow()
                    .get(0);
            return opened.domain(emea.domain()).visiting(connector);
        }
    }
}
