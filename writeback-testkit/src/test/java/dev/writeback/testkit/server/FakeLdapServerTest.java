package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask what. */
class FakeLdapServerTest extends ServedForest {
    private static final String BAD_LOGON =
            "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e, v1db1";

    @Test
    void shows_its_root_dse_to_everybody() throws Exception {
        try (LDAPConnection stranger = Client.connect(server)) {
            RootDSE root = found(stranger.getRootDSE());

            assertThat(root.getAttributeValues("supportedCapabilities")).contains("1.2.840.113556.1.4.800");
            assertThat(root.getAttributeValue("defaultNamingContext")).isEqualTo(HEAD);
            assertThat(root.getAttributeValue("rootDomainNamingContext")).isEqualTo(HEAD);
            assertThat(root.getAttributeValue("schemaNamingContext")).isEqualTo("CN=Schema,CN=Configuration," + HEAD);
            assertThat(root.getAttributeValue("dnsHostName")).isEqualTo("dc1.corp.example");
            assertThat(root.supportsControl(RequestControls.SD_FLAGS)).isTrue();
            assertThat(root.hasAttribute("tokenGroups")).isFalse();
        }
    }

    @Test
    void answers_nothing_else_before_a_bind() throws Exception {
        try (LDAPConnection stranger = Client.connect(server)) {
            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> stranger.search(HEAD, SearchScope.BASE, "(objectClass=*)"))
                    .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.OPERATIONS_ERROR))
                    .satisfies(e -> assertThat(e.getDiagnosticMessage()).startsWith("00002020:"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@corp.example",
                "ALICE@CORP.EXAMPLE",
                "CORP\\alice",
                "CN=alice,OU=Sales,OU=Staff,DC=corp,DC=example",
                "cn=Alice, ou=sales, ou=staff, dc=corp, dc=example"
            })
    void takes_each_form_of_a_name(String name) throws Exception {
        assertThat(connection.bind(name, "Alice-1").getResultCode()).isEqualTo(ResultCode.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alice@corp.example|wrong", "nobody@corp.example|Alice-1", "alice|Alice-1", "X\\alice|Alice-1"})
    void refuses_wrong_names_and_passwords_alike(String logon) {
        String[] parts = logon.split("\\|", -1);

        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.bind(parts[0], parts[1]))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.INVALID_CREDENTIALS))
                .satisfies(e -> assertThat(e.getDiagnosticMessage()).isEqualTo(BAD_LOGON));
    }

    @Test
    void refuses_a_disabled_account_and_is_anonymous_afterwards() {
        forest.attribute(forest.find("alice"), "userAccountControl", "514");

        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.bind("alice@corp.example", "Alice-1"))
                .satisfies(e -> assertThat(e.getDiagnosticMessage()).contains("data 533"));
        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.search(HEAD, SearchScope.BASE, "(objectClass=*)"))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.OPERATIONS_ERROR));
    }

    @Test
    void refuses_an_empty_password() throws Exception {
        connection.getConnectionOptions().setBindWithDNRequiresPassword(false);

        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.bind("CN=alice,OU=Sales,OU=Staff," + HEAD, ""))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.INVALID_CREDENTIALS));
    }

    @Test
    void refuses_critical_controls_that_it_does_not_know() {
        SearchRequest request = new SearchRequest(HEAD, SearchScope.BASE, Filter.present("cn"));
        request.setControls(new Control("1.2.840.113556.1.4.2239", true));

        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.search(request))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION));
    }

    @Test
    void is_not_for_writing() {
        Modification change = new Modification(ModificationType.REPLACE, "lockoutTime", "0");

        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.modify(forest.find("alice").toString(), change))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.UNWILLING_TO_PERFORM));
        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.delete(forest.find("alice").toString()))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.UNWILLING_TO_PERFORM));
    }

    @Test
    void shows_changes_of_the_forest_at_once() throws Exception {
        forest.user("bob", sales);

        assertThat(connection.getEntry("CN=bob," + sales)).isNotNull();
        assertThat(found(connection.getEntry("CN=bob," + sales, "sAMAccountName"))
                        .getAttributeValue("samaccountname"))
                .isEqualTo("bob");
    }
}
