package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.sd.Guid;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all domain controllers hold alike. */
class ConfigurationOverLdapTest extends ServedForest {
    private static final String CONFIGURATION = "CN=Configuration," + HEAD;

    @Test
    void lists_the_naming_contexts_and_marks_domains() throws Exception {
        List<SearchResultEntry> references = found("(&(objectClass=crossRef)(systemFlags:1.2.840.113556.1.4.803:=2))");

        assertThat(found("(objectClass=crossRef)")).hasSize(3);
        assertThat(references).hasSize(1);
        assertThat(references.get(0).getDN()).isEqualTo("CN=CORP,CN=Partitions," + CONFIGURATION);
        assertThat(references.get(0).getAttributeValue("nCName")).isEqualTo(HEAD);
        assertThat(references.get(0).getAttributeValue("dnsRoot")).isEqualTo("corp.example");
        assertThat(references.get(0).getAttributeValue("nETBIOSName")).isEqualTo("CORP");
    }

    @Test
    void lists_domain_controllers_with_what_they_hold() throws Exception {
        forest.controller("dc2");
        forest.readOnlyController("rodc1");

        assertThat(found("(objectClass=nTDSDSA)")).hasSize(3);
        SearchResultEntry second = one("(&(objectClass=server)(dNSHostName=dc2.corp.example))");
        assertThat(second.getAttributeValue("serverReference")).isEqualTo("CN=DC2,OU=Domain Controllers," + HEAD);
        SearchResultEntry agent = found(connection.getEntry("CN=NTDS Settings," + second.getDN()));
        assertThat(agent.getAttributeValues("objectClass")).endsWith("nTDSDSA");
        assertThat(agent.getAttributeValues("msDS-hasMasterNCs")).contains(HEAD, CONFIGURATION);
        SearchResultEntry readOnly = one("(objectClass=nTDSDSARO)");
        assertThat(readOnly.hasAttribute("hasMasterNCs")).isFalse();
        assertThat(readOnly.getAttributeValues("msDS-hasFullReplicaNCs")).contains(HEAD);
        assertThat(one("(&(objectClass=nTDSDSA)(!(objectClass=nTDSDSARO))(hasMasterNCs=" + HEAD + ")(cn=*)"
                                + "(distinguishedName=" + agent.getDN() + "))")
                        .getDN())
                .isEqualTo(agent.getDN());
    }

    @Test
    void each_domain_controller_speaks_for_itself() throws Exception {
        forest.withoutPolicyHints();

        try (FakeLdapServer other = forest.controller("dc2").serve();
                LDAPConnection second = Client.connect(other)) {
            assertThat(found(second.getRootDSE()).getAttributeValue("dnsHostName"))
                    .isEqualTo("dc2.corp.example");
            assertThat(found(second.getRootDSE()).supportsControl("1.2.840.113556.1.4.2239"))
                    .isTrue();
            assertThat(found(second.getRootDSE()).supportsControl("1.2.840.113556.1.4.2066"))
                    .isTrue();
            assertThat(found(connection.getRootDSE()).supportsControl("1.2.840.113556.1.4.2239"))
                    .isFalse();
        }
    }

    @Test
    void names_the_tenant_and_the_switches_of_the_directory() throws Exception {
        Guid tenant = Guid.parse("11111111-2222-3333-4444-555555555555");
        forest.tenant("corp.onmicrosoft.com", tenant).dSHeuristics("0000000001000003");

        String services = "CN=Services," + CONFIGURATION;
        SearchResultEntry point = found(connection.getEntry(
                "CN=62a0ff2e-97b9-4513-943f-0d221bd30080,CN=Device Registration Configuration," + services));
        assertThat(point.getAttributeValues("keywords"))
                .containsExactlyInAnyOrder("azureADName:corp.onmicrosoft.com", "azureADId:" + tenant);
        assertThat(found(connection.getEntry("CN=Directory Service,CN=Windows NT," + services))
                        .getAttributeValue("dSHeuristics"))
                .isEqualTo("0000000001000003");
    }

    private List<SearchResultEntry> found(String filter) throws LDAPException {
        return found(connection.search(CONFIGURATION, SearchScope.SUB, filter).getSearchEntries());
    }

    private SearchResultEntry one(String filter) throws LDAPException {
        List<SearchResultEntry> all = found(filter);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
