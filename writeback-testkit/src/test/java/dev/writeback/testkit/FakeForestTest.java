package dev.writeback.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation.Known;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FakeForestTest {
    private static final String USER = "bf967aba-0de6-11d0-a285-00aa003049e2";
    private static final String RESET = "00299570-246d-11d0-a768-00aa006e0529";

    private final FakeForest forest = FakeForest.of("Corp.Example");
    private final Dn sales = forest.organizationalUnit("OU=Sales,OU=Staff");
    private final Dn alice = forest.user("alice", sales);

    @Test
    void names_things_like_a_domain() {
        assertThat(forest.domain().dnsName()).isEqualTo("corp.example");
        assertThat(forest.head()).hasToString("DC=corp,DC=example");
        assertThat(forest.sid().value()).startsWith("S-1-5-21-");
        assertThat(alice).hasToString("CN=alice,OU=Sales,OU=Staff,DC=corp,DC=example");
        assertThat(forest.sid(forest.find("Administrator")))
                .isEqualTo(forest.sid().child(500));
    }

    @Test
    void is_the_same_each_time_it_is_built() {
        FakeForest again = FakeForest.of("corp.example");
        again.user("alice", again.organizationalUnit("OU=Sales,OU=Staff"));

        assertThat(again.sid(alice)).isEqualTo(forest.sid(alice));
        assertThat(FakeForest.of("other.example").sid()).isNotEqualTo(forest.sid());
    }

    @Test
    void makes_missing_units_once_and_takes_full_names() {
        Dn again = forest.organizationalUnit("OU=Sales,OU=Staff,DC=corp,DC=example");
        Dn comma = forest.organizationalUnit("OU=Contractors\\, North,OU=Partners");

        assertThat(again).isEqualTo(sales);
        assertThat(comma).hasToString("OU=Contractors\\, North,OU=Partners,DC=corp,DC=example");
        assertThat(comma.parent()).contains(forest.organizationalUnit("OU=Partners"));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.organizationalUnit("CN=x"));
    }

    @Test
    void refuses_a_second_object_of_the_same_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> forest.user("alice", sales));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.user("ALICE", forest.usersContainer()));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.find("bob"));
    }

    @Test
    void a_user_has_the_default_list_and_what_the_head_hands_down() {
        List<Ace> list = list(alice);

        assertThat(list)
                .contains(ace("(A;;RPLCLORC;;;PS)"), ace("(OA;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;WD)"))
                .contains(ace("(OA;CIID;RP;4c164200-20c0-11d0-a768-00aa006e0529;" + USER + ";RU)"))
                .contains(ace("(A;CIID;LC;;;RU)"));
        assertThat(forest.descriptor(alice).owner()).contains(forest.sid().child(512));
    }

    @Test
    void everybody_may_keep_passwords_unexpired_on_a_new_domain_and_nobody_inherits_that() {
        Ace unexpire = ace("(OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;AU)");

        assertThat(list(forest.head())).contains(unexpire);
        assertThat(list(alice)).doesNotContain(unexpire);
    }

    @Test
    void a_grant_on_the_head_reaches_users_of_its_class_alone() {
        Dn person = forest.inetOrgPerson("ines", sales);
        forest.descriptor(alice);

        forest.grant(forest.head(), ace("(OA;CIIO;CR;" + RESET + ";" + USER + ";WD)"));

        assertThat(list(alice)).contains(ace("(OA;CIID;CR;" + RESET + ";" + USER + ";WD)"));
        assertThat(list(person)).contains(ace("(OA;CIIOID;CR;" + RESET + ";" + USER + ";WD)"));
        assertThat(list(forest.find("krbtgt")))
                .noneMatch(entry -> entry.toString().contains(RESET));
    }

    @Test
    void a_grant_on_a_unit_reaches_what_stands_below_it_and_stands_nearer() {
        Dn bob = forest.user("bob", forest.usersContainer());
        forest.grant(forest.head(), ace("(A;CI;CR;;;WD)"));

        forest.grant(sales, ace("(D;CI;CR;;;WD)"));

        assertThat(list(alice)).containsSubsequence(ace("(D;CIID;CR;;;WD)"), ace("(A;CIID;CR;;;WD)"));
        assertThat(list(bob)).contains(ace("(A;CIID;CR;;;WD)")).doesNotContain(ace("(D;CIID;CR;;;WD)"));
    }

    @Test
    void denies_go_to_the_front_and_allows_behind_them() {
        forest.grant(alice, ace("(A;;CR;;;NU)"), ace("(D;;WP;;;NU)"), ace("(D;;CR;;;NU)"), ace("(A;;WP;;;NU)"));
        forest.grant(alice, ace("(A;;CR;;;NU)"));

        assertThat(list(alice).subList(0, 4))
                .containsExactly(ace("(D;;WP;;;NU)"), ace("(D;;CR;;;NU)"), ace("(A;;WP;;;NU)"), ace("(A;;CR;;;NU)"));
        assertThat(list(alice)).doesNotHaveDuplicates();
    }

    @Test
    void revoking_takes_away_what_was_granted_and_refuses_what_is_not_there() {
        SecurityDescriptor before = forest.descriptor(alice);
        Ace.Typed everything = ace("(A;CI;GA;;;WD)");

        forest.grant(sales, everything).revoke(sales, everything);

        assertThat(forest.descriptor(alice)).isEqualTo(before);
        assertThatIllegalArgumentException().isThrownBy(() -> forest.revoke(sales, everything));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.grant(sales, ace("(A;CIID;RP;;;WD)")));
    }

    @Test
    void protecting_drops_what_is_inherited_and_unprotecting_brings_it_back() {
        SecurityDescriptor before = forest.descriptor(alice);

        forest.protect(sales);
        SecurityDescriptor below = forest.descriptor(alice);
        forest.protect(alice);
        SecurityDescriptor shut = forest.descriptor(alice);
        forest.unprotect(alice).unprotect(sales);

        assertThat(below.daclProtected()).isFalse();
        assertThat(below.dacl().orElseThrow().aces()).doesNotContain(ace("(A;CIID;LC;;;RU)"));
        assertThat(shut.daclProtected()).isTrue();
        assertThat(shut.dacl().orElseThrow().aces())
                .noneMatch(entry -> entry.flags().inherited());
        assertThat(forest.descriptor(alice)).isEqualTo(before);
    }

    @Test
    void a_stamped_account_carries_the_list_of_administrators() {
        forest.stampAsAdministrator(alice);

        assertThat(forest.descriptor(alice)).isEqualTo(forest.descriptor(forest.find("Administrator")));
        assertThat(forest.descriptor(alice).daclProtected()).isTrue();
        assertThat(user("alice", forest.reader()).adminCount()).hasValue(1);
    }

    @Test
    void groups_count_through_groups_and_through_what_every_logon_carries() {
        Dn inner = forest.group("inner", sales, alice);
        Dn outer = forest.group("outer", sales, inner);
        Dn network = forest.group("network", sales, forest.foreignPrincipal(Sid.NETWORK));
        Dn other = forest.group("other", sales);

        Set<Sid> groups = account("alice").groupSids();

        assertThat(groups)
                .contains(forest.sid(inner), forest.sid(outer), forest.sid(network))
                .contains(Sid.THIS_ORGANIZATION, Sid.NETWORK, Sid.PRE_WINDOWS_2000_ACCESS)
                .doesNotContain(forest.sid(other), forest.sid(alice));
    }

    @Test
    void groups_that_hold_each_other_come_to_an_end() {
        Dn first = forest.group("first", sales, alice);
        Dn second = forest.group("second", sales, first);
        forest.join(first, second);

        assertThat(account("alice").groupSids()).contains(forest.sid(first), forest.sid(second));
        forest.leave(first, alice);
        assertThat(account("alice").groupSids()).doesNotContain(forest.sid(first), forest.sid(second));
    }

    @Test
    void without_authenticated_users_in_it_nobody_is_in_pre_windows_2000_access() {
        forest.leave(
                forest.find("Pre-Windows 2000 Compatible Access"), forest.foreignPrincipal(Sid.AUTHENTICATED_USERS));

        assertThat(account("alice").groupSids())
                .contains(Sid.AUTHENTICATED_USERS)
                .doesNotContain(Sid.PRE_WINDOWS_2000_ACCESS);
    }

    @Test
    void hides_descriptors_from_one_account_and_not_from_another() {
        forest.hideDescriptorsFrom("alice");

        assertThat(user("alice", forest.reader("alice")).descriptor().known()).isEmpty();
        assertThat(forest.reader("alice")
                        .domain(forest.domain())
                        .headDescriptor()
                        .known())
                .isEmpty();
        assertThat(user("alice", forest.reader("Administrator")).descriptor().known())
                .isPresent();
        forest.hideDescriptors();
        assertThat(user("alice", forest.reader()).descriptor().known()).isEmpty();
    }

    @Test
    void computers_and_managed_service_accounts_are_accounts_but_no_users() {
        forest.computer("pc1", sales);
        forest.groupManagedServiceAccount("agent", sales);

        assertThat(users(forest.reader()))
                .extracting(SyncedUser::samAccountName)
                .containsExactlyInAnyOrder("Administrator", "Guest", "krbtgt", "alice");
        assertThat(account("AGENT$").dn()).isEqualTo(forest.find("agent$"));
    }

    @Test
    void the_policy_follows_what_is_set_and_the_clock_dates_it() {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        forest.minimumPasswordAge(Duration.ofHours(36)).clock(InstantSource.fixed(now));
        forest.attribute(forest.head(), "maxPwdAge", String.valueOf(Long.MIN_VALUE));

        assertThat(forest.reader().domain(forest.domain()).passwordPolicy())
                .isInstanceOfSatisfying(Known.class, known -> {
                    assertThat(known.at()).isEqualTo(now);
                    assertThat(known.value().toString())
                            .contains("minimumAge=PT36H")
                            .doesNotContain("maximumAge");
                });
    }

    @Test
    @Timeout(20)
    void ten_thousand_users_are_built_and_read_with_few_descriptors() {
        long start = System.nanoTime();
        Dn support = forest.organizationalUnit("OU=Support");
        forest.users("u%05d", 10_000, sales, support);
        forest.grant(support, ace("(A;CI;CR;;;WD)"));
        List<SyncedUser> users = users(forest.reader());
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        System.out.println("10,000 users built and read in " + took.toMillis() + " ms");
        assertThat(users).hasSize(10_004);
        Set<SecurityDescriptor> distinct = users.stream()
                .flatMap(user -> user.descriptor().known().stream())
                .collect(Collectors.toSet());
        assertThat(distinct).hasSize(3); // below Support, elsewhere, and administrators
    }

    private ConnectorAccount account(String sam) {
        return forest.reader()
                .domain(forest.domain())
                .accounts(AccountQuery.parse(sam))
                .known()
                .orElseThrow()
                .get(0);
    }

    private SyncedUser user(String sam, DirectoryReader reader) {
        return users(reader).stream()
                .filter(user -> user.samAccountName().equals(sam))
                .findFirst()
                .orElseThrow();
    }

    private List<SyncedUser> users(DirectoryReader reader) {
        try (Stream<UserRecord> pass = reader.domain(forest.domain()).users()) {
            return pass.map(SyncedUser.class::cast).toList();
        }
    }

    private List<Ace> list(Dn dn) {
        return forest.descriptor(dn).dacl().map(Acl::aces).orElseThrow();
    }

    private Ace.Typed ace(String text) {
        return Sddl.parseAce(text, SidAliases.ofDomain(forest.sid(), forest.sid()));
    }
}
