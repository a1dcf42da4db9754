package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.model.Dn;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.GroupScope;
import dev.writeback.testkit.directory.Ticks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a domain controller works out, and what it stores as bytes. */
class ConstructedOverLdapTest extends ServedForest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String COMPUTED = "msDS-User-Account-Control-Computed";
    private static final String EXPIRY = "msDS-UserPasswordExpiryTimeComputed";

    private Dn bob = Dn.parse("CN=bob," + sales);

    @BeforeEach
    void add_bob() {
        forest.clock(InstantSource.fixed(NOW));
        bob = forest.user("bob", sales);
    }

    @Test
    void tells_when_a_password_expires() throws Exception {
        forest.passwordSet(bob, NOW.minus(Duration.ofDays(2)));
        assertThat(number(EXPIRY)).isEqualTo(Ticks.of(NOW.plus(Duration.ofDays(40))));
        assertThat(number(COMPUTED)).isZero();

        forest.passwordSet(bob, NOW.minus(Duration.ofDays(43)));
        assertThat(number(COMPUTED)).isEqualTo(0x80_0000);

        forest.mustChangePassword(bob);
        assertThat(number(EXPIRY)).isZero();
        assertThat(number(COMPUTED)).isEqualTo(0x80_0000);

        forest.passwordNeverExpires(bob);
        assertThat(number(EXPIRY)).isEqualTo(Long.MAX_VALUE);
        assertThat(number(COMPUTED)).isZero();

        forest.passwordExpires(bob).passwordSet(bob, NOW).maximumPasswordAge(Optional.empty());
        assertThat(number(EXPIRY)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void fine_grained_settings_decide_before_the_domain_and_those_of_the_user_before_those_of_groups()
            throws Exception {
        forest.passwordSet(bob, NOW);
        forest.passwordSettings("weak", 30, maximumAge(100), forest.group("weak ones", sales, bob));
        Dn strict = forest.passwordSettings("strict", 20, maximumAge(10), forest.group("strict ones", sales, bob));
        assertThat(number(EXPIRY)).isEqualTo(Ticks.of(NOW.plus(Duration.ofDays(10))));
        assertThat(text("msDS-ResultantPSO")).isEqualTo(strict.toString());

        Dn own = forest.passwordSettings("own", 99, maximumAge(5), bob);
        assertThat(number(EXPIRY)).isEqualTo(Ticks.of(NOW.plus(Duration.ofDays(5))));
        assertThat(text("msDS-ResultantPSO")).isEqualTo(own.toString());
    }

    @Test
    void tells_for_how_long_an_account_is_locked() throws Exception {
        forest.lock(bob);
        assertThat(number(COMPUTED)).isEqualTo(0x10);

        forest.clock(InstantSource.fixed(NOW.plus(Duration.ofMinutes(31))));
        assertThat(number(COMPUTED)).isZero();

        forest.attribute(forest.head(), "lockoutDuration", String.valueOf(Ticks.ENDLESS));
        assertThat(number(COMPUTED)).isEqualTo(0x10);

        forest.unlock(bob);
        assertThat(number(COMPUTED)).isZero();
    }

    @Test
    void works_nothing_out_unless_it_is_asked_for_by_name() throws Exception {
        SearchResultEntry all = found(connection.getEntry(bob.toString(), "*"));

        assertThat(all.hasAttribute(COMPUTED)).isFalse();
        assertThat(all.hasAttribute(EXPIRY)).isFalse();
        assertThat(all.hasAttribute("tokenGroups")).isFalse();
    }

    @Test
    void tells_groups_of_one_object_at_a_time() throws Exception {
        Dn local = forest.group("local", GroupScope.DOMAIN_LOCAL, sales, bob);
        Dn universal = forest.group("universal", GroupScope.UNIVERSAL, sales, bob);

        assertThat(sids("tokenGroups")).contains(forest.sid(local), forest.sid(universal));
        assertThat(sids("tokenGroupsGlobalAndUniversal"))
                .contains(forest.sid(universal), forest.sid().child(513))
                .doesNotContain(forest.sid(local), new Sid("S-1-5-32-545"));
        assertThat(connection
                        .search(sales.toString(), SearchScope.SUB, "(cn=bob)", "tokenGroups")
                        .getSearchEntries())
                .hasSize(1)
                .noneMatch(entry -> entry.hasAttribute("tokenGroups"));
    }

    @Test
    void gives_bytes_as_they_are() throws Exception {
        byte[] anchor = {0, -1, 0x28, 0x2A, 0x5C, 1, 2, 3};
        forest.anchor(bob, anchor);
        Dn host = forest.server("SYNC01", sales);
        Dn agent = forest.groupManagedServiceAccount("agent", sales, host);

        assertThat(found(found(connection.getEntry(bob.toString())).getAttributeValueBytes("mS-DS-ConsistencyGuid")))
                .isEqualTo(anchor);
        byte[] hosts = found(found(connection.getEntry(agent.toString(), "msDS-GroupMSAMembership"))
                .getAttributeValueBytes("msDS-GroupMSAMembership"));
        assertThat(SecurityDescriptor.read(hosts).toString())
                .contains(forest.sid(host).value());
    }

    @Test
    void finds_members_through_the_primary_group_too() throws Exception {
        Dn admins = forest.find("Domain Admins");
        Dn nested = forest.group("nested", sales, bob);
        forest.join(admins, nested);
        forest.attribute(forest.user("carol", sales), "primaryGroupID", "512");
        String filter = "(&(sAMAccountType=805306368)(|(memberOf=" + admins + ")(memberOf=" + nested
                + ")(primaryGroupID=512)))";

        assertThat(names(filter)).containsExactlyInAnyOrder("Administrator", "bob", "carol");
        assertThat(names("(&(objectClass=group)(memberOf=" + admins + "))")).containsExactly("nested");
        assertThat(names("(&(objectClass=group)(member:1.2.840.113556.1.4.1941:=" + bob + "))"))
                .containsExactlyInAnyOrder("nested", "Domain Admins", "Administrators");
        assertThat(names("(&(objectClass=group)(groupType:1.2.840.113556.1.4.803:=4)(member=" + admins + "))"))
                .containsExactly("Administrators");
    }

    private List<String> names(String filter) throws Exception {
        SearchResult result = connection.search(HEAD, SearchScope.SUB, filter, "sAMAccountName");
        return found(result.getSearchEntries()).stream()
                .map(entry -> found(entry.getAttributeValue("sAMAccountName")))
                .toList();
    }

    private static PasswordPolicy maximumAge(int days) {
        return PasswordPolicy.builder()
                .minimumAge(Duration.ZERO)
                .maximumAge(Duration.ofDays(days))
                .minimumLength(14)
                .historyLength(24)
                .complex(true)
                .lockoutThresholdAttempts(10)
                .build();
    }

    private long number(String attribute) throws Exception {
        return Long.parseLong(found(text(attribute)));
    }

    private @Nullable String text(String attribute) throws Exception {
        return found(connection.getEntry(bob.toString(), attribute)).getAttributeValue(attribute);
    }

    private List<Sid> sids(String attribute) throws Exception {
        SearchResultEntry entry = found(connection.getEntry(bob.toString(), attribute));
        return Arrays.stream(found(entry.getAttributeValueByteArrays(attribute)))
                .map(Sid::ofBytes)
                .toList();
    }
}
