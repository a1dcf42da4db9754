package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.model.Dn;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SidAliases;
import dev.writeback.testkit.Forests;
import org.junit.jupiter.api.Test;

/** What rights hide from an ordinary account, and show an administrator. */
class HiddenOverLdapTest extends ServedForest {
    private static final String MEMBERSHIP = "bc0ac240-79a9-11d0-9020-00c04fc2d4cf";

    @Test
    void fine_grained_settings_are_for_administrators() throws Exception {
        Dn settings = forest.passwordSettings(
                "strict", 1, Forests.expected(Forests.company()).passwordPolicy(), forest.find("Domain Users"));
        String filter = "(objectClass=msDS-PasswordSettings)";

        assertThat(connection.search(HEAD, SearchScope.SUB, filter).getEntryCount())
                .isZero();
        assertThat(found(connection.getEntry(settings.toString())).getAttributes())
                .isEmpty();
        connection.bind("CORP\\Administrator", "Admin-1");
        SearchResultEntry entry = found(connection.searchForEntry(HEAD, SearchScope.SUB, filter));
        assertThat(entry.getDN()).isEqualTo(settings.toString());
        assertThat(entry.getAttributeValue("msDS-PSOAppliesTo"))
                .isEqualTo(forest.find("Domain Users").toString());
        assertThat(entry.getAttributeValue("msDS-PasswordSettingsPrecedence")).isEqualTo("1");
    }

    @Test
    void what_stands_below_an_object_whose_contents_may_not_be_listed_is_not_there() throws Exception {
        Dn secret = forest.organizationalUnit("OU=Secret");
        Dn bob = forest.user("bob", secret);
        forest.grant(secret, ace("(D;;LC;;;AU)"));

        assertThat(connection
                        .search(HEAD, SearchScope.SUB, "(sAMAccountName=bob)")
                        .getEntryCount())
                .isZero();
        assertThat(connection.getEntry(secret.toString())).isNotNull();
        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.search(new SearchRequest(bob.toString(), SearchScope.BASE, "(cn=*)")))
                .satisfies(e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.NO_SUCH_OBJECT));
    }

    @Test
    void in_the_mode_that_lists_single_objects_some_of_them_are_there() throws Exception {
        Dn secret = forest.organizationalUnit("OU=Secret");
        Dn bob = forest.user("bob", secret);
        forest.user("carol", secret);
        forest.grant(secret, ace("(D;;LC;;;AU)")).grant(bob, ace("(A;;LO;;;AU)"));
        forest.grant(forest.find("carol"), ace("(D;;LO;;;AU)"));
        String below = "(&(objectCategory=person)(sAMAccountName=*))";

        assertThat(connection.search(secret.toString(), SearchScope.SUB, below).getEntryCount())
                .isZero();
        forest.dSHeuristics("001");
        assertThat(connection.search(secret.toString(), SearchScope.SUB, below).getSearchEntries())
                .extracting(SearchResultEntry::getDN)
                .containsExactly(bob.toString());
    }

    @Test
    void hidden_attributes_are_absent_for_values_and_filters_alike() throws Exception {
        Dn team = forest.group("team", sales, forest.find("alice"));
        forest.grant(team, ace("(OD;;RP;" + MEMBERSHIP + ";;AU)"));

        assertThat(found(connection.getEntry(team.toString())).hasAttribute("member"))
                .isFalse();
        assertThat(found(connection.getEntry(team.toString())).hasAttribute("sAMAccountName"))
                .isTrue();
        assertThat(connection
                        .search(HEAD, SearchScope.SUB, "(member=" + forest.find("alice") + ")")
                        .getEntryCount())
                .isZero();
        assertThat(connection
                        .search(sales.toString(), SearchScope.SUB, "(&(cn=team)(!(member=*)))")
                        .getEntryCount())
                .isEqualTo(1);
    }

    @Test
    void an_account_whose_inheritance_is_off_shows_others_little_and_itself_all() throws Exception {
        Dn blocked = forest.user("blocked", sales);
        forest.protect(blocked).adminCount(blocked, 1);
        forest.password("blocked", "Blocked-1".toCharArray());

        SearchResultEntry seen = found(connection.getEntry(blocked.toString()));
        assertThat(seen.hasAttribute("userPrincipalName")).isTrue();
        assertThat(seen.hasAttribute("adminCount")).isFalse();
        assertThat(seen.hasAttribute("userAccountControl")).isFalse();
        connection.bind("blocked@corp.example", "Blocked-1");
        SearchResultEntry own = found(connection.getEntry(blocked.toString()));
        assertThat(own.getAttributeValue("adminCount")).isEqualTo("1");
        assertThat(own.hasAttribute("userAccountControl")).isTrue();
    }

    private static Ace.Typed ace(String text) {
        return Sddl.parseAce(text, SidAliases.wellKnown());
    }
}
