package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import dev.writeback.model.Dn;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What searches find, and how it is cut into pages. */
class SearchesTest extends ServedForest {
    private static final String USERS = "(&(objectCategory=person)(objectClass=user))";

    @ParameterizedTest
    @ValueSource(ints = {7, 1000, 5000})
    void pages_give_each_entry_once(int pageSize) throws Exception {
        forest.users("u%05d", 2500, sales, forest.usersContainer());
        SearchRequest request = new SearchRequest(HEAD, SearchScope.SUB, USERS, "objectGUID");

        List<SearchResultEntry> all = Client.all(connection, request, pageSize);

        assertThat(all).hasSize(2504).extracting(SearchResultEntry::getDN).doesNotHaveDuplicates();
    }

    @Test
    void gives_no_more_than_a_page_when_none_is_asked_for() throws Exception {
        forest.users("u%05d", 1500, sales);

        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.search(HEAD, SearchScope.SUB, USERS, "1.1"))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.SIZE_LIMIT_EXCEEDED));
    }

    @Test
    void refuses_a_cookie_of_another_connection() throws Exception {
        forest.users("u%05d", 30, sales);
        SearchRequest request = new SearchRequest(HEAD, SearchScope.SUB, USERS, "1.1");
        request.addControl(new SimplePagedResultsControl(10));
        var cookie =
                found(SimplePagedResultsControl.get(connection.search(request))).getCookie();

        try (LDAPConnection other = Client.connect(server)) {
            other.bind("alice@corp.example", "Alice-1");
            request.setControls(new SimplePagedResultsControl(10, cookie, true));
            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> other.search(request))
                    .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(sAMAccountName=ALICE)",
                "(sAMAccountName=al*e)",
                "(&(objectCategory=person)(objectClass=user)(sAMAccountName=*lic*))",
                "(userAccountControl:1.2.840.113556.1.4.803:=512)",
                "(&(userPrincipalName=alice@corp.example)(!(adminCount=1)))",
                "(memberOf=CN=team,OU=Sales,OU=Staff,DC=corp,DC=example)",
                "(memberOf:1.2.840.113556.1.4.1941:=CN=all,OU=Sales,OU=Staff,DC=corp,DC=example)",
                "(sAMAccountType=805306368)",
                "(distinguishedName=cn=alice, ou=sales,ou=staff,dc=corp,dc=example)"
            })
    void finds_an_account_by_filter(String filter) throws Exception {
        Dn team = forest.group("team", sales, forest.find("alice"));
        forest.group("all", sales, team);

        SearchResult found = connection.search(sales.toString(), SearchScope.SUB, filter, "objectSid");

        assertThat(found.getSearchEntries())
                .extracting(SearchResultEntry::getDN)
                .contains("CN=alice," + sales);
        assertThat(found.getSearchEntries()).noneMatch(entry -> entry.getDN().equals(sales.toString()));
    }

    @Test
    void finds_accounts_by_binary_identity_whatever_the_bytes() throws Exception {
        String bySid = Filter.createEqualityFilter("objectSid", alice.toBytes()).toString();

        SearchResultEntry byBytes = found(connection.searchForEntry(HEAD, SearchScope.SUB, bySid, "objectGUID"));
        Guid id = Guid.ofBytes(found(byBytes.getAttributeValueBytes("objectGUID")));

        assertThat(byBytes.getDN()).isEqualTo("CN=alice," + sales);
        assertThat(connection.searchForEntry(HEAD, SearchScope.SUB, "(objectSid=" + alice + ")", "1.1"))
                .isNotNull();
        assertThat(found(connection.searchForEntry("<SID=" + alice + ">", SearchScope.BASE, "(objectClass=*)"))
                        .getDN())
                .isEqualTo(byBytes.getDN());
        assertThat(found(connection.searchForEntry("<GUID=" + id + ">", SearchScope.BASE, "(objectClass=*)"))
                        .getDN())
                .isEqualTo(byBytes.getDN());
    }

    @Test
    void tells_the_groups_of_an_account_and_of_whoever_asks() throws Exception {
        Dn team = forest.group("team", sales, forest.find("alice"));
        Dn all = forest.group("all", sales, team);
        String dn = forest.find("alice").toString();

        List<Sid> ofAccount = sids(found(connection.getEntry(dn, "tokenGroups")));
        List<Sid> ofLogon = sids(found(connection.getEntry("", "tokenGroups")));

        assertThat(ofAccount)
                .contains(forest.sid(team), forest.sid(all), forest.sid().child(513), new Sid("S-1-5-32-545"))
                .doesNotContain(alice, Sid.EVERYONE, Sid.AUTHENTICATED_USERS, Sid.PRE_WINDOWS_2000_ACCESS);
        assertThat(ofLogon)
                .containsAll(ofAccount)
                .contains(alice, Sid.EVERYONE, Sid.AUTHENTICATED_USERS, Sid.PRE_WINDOWS_2000_ACCESS);
        assertThat(found(connection.getEntry(dn, "*")).hasAttribute("tokenGroups"))
                .isFalse();
    }

    private static List<Sid> sids(SearchResultEntry entry) {
        List<Sid> sids = new ArrayList<>();
        Arrays.stream(entry.getAttributeValueByteArrays("tokenGroups"))
                .map(Sid::ofBytes)
                .forEach(sids::add);
        return sids;
    }

    @Test
    void lists_members_of_built_in_groups_from_elsewhere() throws Exception {
        String filter = "(&(objectClass=group)(member=CN=S-1-5-11,CN=ForeignSecurityPrincipals," + HEAD + "))";

        SearchResult groups = connection.search("CN=Builtin," + HEAD, SearchScope.ONE, filter, "cn");
        SearchResult bySid =
                connection.search(HEAD, SearchScope.SUB, "(&(objectClass=group)(member=<SID=S-1-5-11>))", "cn");

        assertThat(groups.getSearchEntries())
                .extracting(entry -> entry.getAttributeValue("cn"))
                .containsExactlyInAnyOrder("Users", "Pre-Windows 2000 Compatible Access");
        assertThat(bySid.getEntryCount()).isEqualTo(2);
    }

    @Test
    void holds_the_schema_objects_that_access_control_refers_to() throws Exception {
        String schema = found(found(connection.getRootDSE()).getAttributeValue("schemaNamingContext"));

        SearchResultEntry lockoutTime = found(connection.searchForEntry(
                schema, SearchScope.ONE, "(&(objectClass=attributeSchema)(lDAPDisplayName=lockoutTime))"));
        SearchResultEntry pwdLastSet =
                found(connection.searchForEntry(schema, SearchScope.ONE, "(lDAPDisplayName=pwdLastSet)"));
        SearchResult classes = connection.search(
                schema, SearchScope.ONE, "(&(objectClass=classSchema)(objectClassCategory=1))", "lDAPDisplayName");

        assertThat(Guid.ofBytes(found(lockoutTime.getAttributeValueBytes("schemaIDGUID"))))
                .hasToString("28630ebf-41d5-11d1-a9c1-0000f80367c1");
        assertThat(lockoutTime.hasAttribute("attributeSecurityGUID")).isFalse();
        assertThat(Guid.ofBytes(found(pwdLastSet.getAttributeValueBytes("attributeSecurityGUID"))))
                .hasToString("4c164200-20c0-11d0-a768-00aa006e0529");
        assertThat(classes.getSearchEntries())
                .extracting(entry -> entry.getAttributeValue("lDAPDisplayName"))
                .contains("user", "inetOrgPerson", "domainDNS", "msDS-GroupManagedServiceAccount");
    }

    @Test
    void points_to_the_configuration_at_the_end_of_a_search_from_the_top() throws Exception {
        SearchResult top = connection.search(HEAD, SearchScope.SUB, "(objectClass=domainDNS)", "1.1");
        SearchResult below = connection.search(sales.toString(), SearchScope.SUB, "(objectClass=*)", "1.1");

        assertThat(top.getSearchReferences())
                .hasSize(1)
                .allSatisfy(reference -> assertThat(reference.getReferralURLs())
                        .containsExactly("ldaps://corp.example/CN=Configuration," + HEAD));
        assertThat(below.getReferenceCount()).isZero();
    }

    @Test
    void says_what_is_there_of_a_name_that_is_not() {
        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.search("CN=x,CN=y," + HEAD, SearchScope.SUB, "(objectClass=*)"))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.NO_SUCH_OBJECT))
                .satisfies(e -> assertThat(e.getMatchedDN()).isEqualTo(HEAD))
                .satisfies(e -> assertThat(e.getDiagnosticMessage()).startsWith("0000208D:"));
        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.search("no name", SearchScope.BASE, "(objectClass=*)"))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.INVALID_DN_SYNTAX));
    }
}
