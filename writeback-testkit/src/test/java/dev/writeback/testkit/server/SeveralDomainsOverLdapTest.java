package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeDomain;
import dev.writeback.testkit.directory.GroupScope;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domain controllers of two domains of one forest. */
class SeveralDomainsOverLdapTest extends ServedForest {
    private static final String CHILD = "DC=emea," + HEAD;
    private static final String CONFIGURATION = "CN=Configuration," + HEAD;

    private final FakeDomain emea = forest.childDomain("emea.corp.example");
    private final FakeLdapServer emeaServer = emea.serve();
    private LDAPConnection there = connection;

    @BeforeEach
    void connect_to_the_other_domain() throws Exception {
        there = Client.connect(emeaServer);
        there.bind("CORP\\alice", "Alice-1");
    }

    @AfterEach
    void close_the_other_domain() {
        there.close();
        emeaServer.close();
    }

    @Test
    void says_which_domain_it_serves_and_of_which_forest() throws Exception {
        RootDSE root = found(there.getRootDSE());

        assertThat(root.getAttributeValue("defaultNamingContext")).isEqualTo(CHILD);
        assertThat(root.getAttributeValue("rootDomainNamingContext")).isEqualTo(HEAD);
        assertThat(root.getAttributeValue("configurationNamingContext")).isEqualTo(CONFIGURATION);
        assertThat(root.getAttributeValue("schemaNamingContext")).isEqualTo("CN=Schema," + CONFIGURATION);
        assertThat(root.getAttributeValue("dnsHostName")).isEqualTo("dc1.emea.corp.example");
        assertThat(root.getAttributeValue("ldapServiceName")).isEqualTo("corp.example:dc1$@EMEA.CORP.EXAMPLE");
    }

    @Test
    void both_show_the_same_configuration() throws Exception {
        for (LDAPConnection either : List.of(connection, there)) {
            SearchResult domains =
                    either.search(CONFIGURATION, SearchScope.SUB, "(&(objectClass=crossRef)(systemFlags=3))", "nCName");
            SearchResult agents = either.search(CONFIGURATION, SearchScope.SUB, "(objectClass=nTDSDSA)", "1.1");

            assertThat(domains.getSearchEntries())
                    .extracting(entry -> entry.getAttributeValue("nCName"))
                    .containsExactlyInAnyOrder(HEAD, CHILD);
            assertThat(agents.getSearchEntries())
                    .extracting(SearchResultEntry::getDN)
                    .containsExactlyInAnyOrder(
                            "CN=NTDS Settings,CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites," + CONFIGURATION,
                            "CN=NTDS Settings,CN=DC1,CN=Servers,CN=Emea,CN=Sites," + CONFIGURATION);
        }
    }

    @Test
    void refers_to_the_other_domain_for_what_stands_there() throws Exception {
        for (String dn : List.of(HEAD, "CN=alice," + sales)) {
            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> there.search(dn, SearchScope.BASE, "(objectClass=*)"))
                    .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.REFERRAL))
                    .satisfies(e -> assertThat(e.getReferralURLs()).containsExactly("ldaps://corp.example/" + dn));
        }
        assertThatExceptionOfType(LDAPSearchException.class)
                .isThrownBy(() -> connection.search("CN=Users," + CHILD, SearchScope.SUB, "(objectClass=*)"))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.REFERRAL));
    }

    @Test
    void a_search_from_the_top_points_to_the_domains_below() throws Exception {
        SearchResult top = connection.search(HEAD, SearchScope.SUB, "(objectClass=domainDNS)", "1.1");
        SearchResult child = there.search(CHILD, SearchScope.SUB, "(objectClass=domainDNS)", "1.1");

        assertThat(top.getSearchEntries()).extracting(SearchResultEntry::getDN).containsExactly(HEAD);
        assertThat(top.getSearchReferences())
                .flatExtracting(reference -> Arrays.asList(reference.getReferralURLs()))
                .containsExactlyInAnyOrder(
                        "ldaps://corp.example/" + CONFIGURATION, "ldaps://emea.corp.example/" + CHILD);
        assertThat(child.getSearchEntries())
                .extracting(SearchResultEntry::getDN)
                .containsExactly(CHILD);
        assertThat(child.getReferenceCount()).isZero();
    }

    @Test
    void a_logon_carries_what_counts_where_it_is() throws Exception {
        Dn universal = forest.group("universal", GroupScope.UNIVERSAL, sales, forest.find("alice"));
        Dn here = forest.group("here", GroupScope.DOMAIN_LOCAL, sales, universal);
        Dn local = emea.group("local", GroupScope.DOMAIN_LOCAL, emea.usersContainer(), universal);

        assertThat(token(there))
                .contains(forest.sid(universal), emea.sid(local))
                .doesNotContain(forest.sid(here));
        assertThat(token(connection))
                .contains(forest.sid(universal), forest.sid(here))
                .doesNotContain(emea.sid(local));
    }

    @Test
    void shows_members_and_groups_of_the_other_domain() throws Exception {
        Dn bob = emea.user("bob", emea.usersContainer());
        forest.join(forest.find("Enterprise Admins"), bob);
        String enterprise = forest.find("Enterprise Admins").toString();

        assertThat(found(connection.getEntry(enterprise)).getAttributeValues("member"))
                .contains(bob.toString());
        assertThat(found(there.getEntry(bob.toString())).getAttributeValues("memberOf"))
                .containsExactly(enterprise);
        assertThat(there.search(CHILD, SearchScope.SUB, "(memberOf=" + enterprise + ")", "1.1")
                        .getSearchEntries())
                .extracting(SearchResultEntry::getDN)
                .containsExactly(bob.toString());
        assertThat(there.search(CHILD, SearchScope.SUB, "(&(objectClass=group)(member=" + enterprise + "))", "cn")
                        .getSearchEntries())
                .extracting(entry -> entry.getAttributeValue("cn"))
                .containsExactly("Administrators");
        assertThat(there.search(
                                CHILD,
                                SearchScope.SUB,
                                "(&(objectClass=group)(member:1.2.840.113556.1.4.1941:=" + bob + "))",
                                "cn")
                        .getSearchEntries())
                .extracting(entry -> entry.getAttributeValue("cn"))
                .containsExactly("Administrators");
    }

    private static List<Sid> token(LDAPConnection connection) throws LDAPException {
        return Arrays.stream(
                        found(found(connection.getEntry("", "tokenGroups")).getAttributeValueByteArrays("tokenGroups")))
                .map(Sid::ofBytes)
                .toList();
    }
}
