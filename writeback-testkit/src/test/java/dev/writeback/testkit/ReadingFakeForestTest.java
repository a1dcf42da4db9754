package dev.writeback.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.AccountState;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a reader in process learns, and what it does not. */
class ReadingFakeForestTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final FakeForest forest = FakeForest.of("corp.example").clock(InstantSource.fixed(NOW));
    private final Dn sales = forest.organizationalUnit("OU=Sales");
    private final Dn alice = forest.user("alice", sales);

    @Test
    void a_new_account_may_log_on_until_its_password_expires() {
        AccountState state = all().accountState(alice);

        assertThat(state.enabled().known()).contains(true);
        assertThat(state.locked().known()).contains(false);
        assertThat(state.validUntil().known()).contains(Optional.empty());
        assertThat(state.passwordValidUntil().known()).contains(Optional.of(NOW.plus(Duration.ofDays(32))));
        assertThat(state.lastLogon().known()).contains(Optional.empty());
    }

    @Test
    void whatever_keeps_an_account_from_logging_on_shows() {
        forest.disable(alice)
                .lock(alice)
                .expire(alice, NOW.minusSeconds(1))
                .mustChangePassword(alice)
                .logon(alice, NOW.minusSeconds(60));

        AccountState state = all().accountState(alice);

        assertThat(state.enabled().known()).contains(false);
        assertThat(state.locked().known()).contains(true);
        assertThat(state.validUntil().known()).contains(Optional.of(NOW.minusSeconds(1)));
        assertThat(state.passwordValidUntil().known()).contains(Optional.of(Instant.EPOCH));
        assertThat(state.lastLogon().known()).contains(Optional.of(NOW.minusSeconds(60)));
        forest.enable(alice).unlock(alice).passwordNeverExpires(alice);
        assertThat(all().accountState(alice).enabled().known()).contains(true);
        assertThat(all().accountState(alice).locked().known()).contains(false);
        assertThat(all().accountState(alice).passwordValidUntil().known()).contains(Optional.empty());
    }

    @Test
    void times_that_nobody_set_move_with_another_clock_and_others_stay() {
        forest.connector("MSOL_0a1b2c3d4e5f");
        forest.passwordSet(alice, NOW);
        Instant later = NOW.plus(Duration.ofDays(1000));

        forest.clock(InstantSource.fixed(later));

        assertThat(all().accountState(forest.find("MSOL_0a1b2c3d4e5f"))
                        .lastLogon()
                        .known())
                .contains(Optional.of(later.minus(Duration.ofDays(3))));
        assertThat(all().accountState(alice).passwordValidUntil().known())
                .contains(Optional.of(NOW.plus(Duration.ofDays(42))));
    }

    @Test
    void a_managed_account_names_its_hosts() {
        Dn host = forest.server("SYNC01", forest.computersContainer());
        Dn hosts = forest.group("hosts", sales, host);
        forest.groupManagedServiceAccount("pGMSA_1234", sales, host, hosts);

        ConnectorAccount account = all().accounts(AccountQuery.parse("pGMSA_1234$"))
                .known()
                .orElseThrow()
                .get(0);

        assertThat(account.objectClass()).isEqualTo("msDS-GroupManagedServiceAccount");
        assertThat(account.hosts()).containsExactlyInAnyOrder(forest.sid(host), forest.sid(hosts));
        assertThat(all().computers(new AccountQuery.Identified(account.hosts())).known())
                .hasValueSatisfying(
                        found -> assertThat(found).extracting(Computer::name).containsExactly("SYNC01"));
    }

    @Test
    void domain_controllers_say_what_they_support_if_they_answer() {
        forest.controller("dc2").withoutPolicyHints();
        forest.readOnlyController("rodc1").unreachable();

        List<DomainController> all = all().controllers().known().orElseThrow();

        assertThat(all)
                .extracting(DomainController::dnsName)
                .containsExactly("dc1.corp.example", "dc2.corp.example", "rodc1.corp.example");
        assertThat(all).extracting(DomainController::writable).containsExactly(true, true, false);
        assertThat(all.get(0).controls().known().orElseThrow()).contains("1.2.840.113556.1.4.2239");
        assertThat(all.get(1).controls().known().orElseThrow()).doesNotContain("1.2.840.113556.1.4.2239");
        assertThat(reason(all.get(2).controls())).contains(Reason.UNREACHABLE);
    }

    @Test
    void password_protection_shows_once_its_agent_is_installed() {
        assertThat(all().passwordProtection().known()).contains(false);
        assertThat(asAlice().passwordProtection().known()).contains(false);

        forest.passwordProtection().passwordProtection();

        assertThat(asAlice().passwordProtection().known()).contains(true);
    }

    @Test
    void fine_grained_policies_show_to_administrators_alone() {
        PasswordPolicy strict = PasswordPolicy.builder()
                .minimumAge(Duration.ofDays(2))
                .minimumLength(16)
                .historyLength(5)
                .complex(false)
                .lockoutThresholdAttempts(3)
                .build();
        assertThat(reason(asAlice().passwordSettings())).contains(Reason.NOT_VISIBLE);
        Dn dn = forest.passwordSettings("strict", 7, strict, alice);

        assertThat(reason(asAlice().passwordSettings())).contains(Reason.NOT_VISIBLE);
        PasswordSettings expected = new PasswordSettings(dn, 7, new TreeSet<>(List.of(forest.sid(alice))), strict);
        assertThat(all().passwordSettings().known()).contains(List.of(expected));
        assertThat(as("Administrator").passwordSettings().known()).contains(List.of(expected));
    }

    @Test
    void an_account_whose_inheritance_is_off_hides_attributes_from_others() {
        forest.anchor(alice, new byte[] {1, 2, 3}).adminCount(alice, 1).protect(alice);

        SyncedUser seen = user(asBob(), "alice");
        SyncedUser real = user(all(), "alice");

        assertThat(real.hidden()).isEmpty();
        assertThat(real.adminCount()).hasValue(1);
        assertThat(real.anchor()).contains(Bytes.of(new byte[] {1, 2, 3}));
        assertThat(seen.hidden())
                .containsExactlyInAnyOrder("admincount", "ms-ds-consistencyguid", "iscriticalsystemobject");
        assertThat(seen.adminCount()).isEmpty();
        assertThat(seen.anchor()).isEmpty();
        assertThat(seen.userPrincipalName()).contains("alice@corp.example");
        assertThat(reason(asBob().accountState(alice).enabled())).contains(Reason.NOT_VISIBLE);
    }

    @Test
    void users_of_a_unit_that_may_not_be_listed_are_a_gap() {
        forest.grant(sales, ace("(D;;LC;;;AU)"));

        List<UserRecord> seen = asBob().users().toList();

        assertThat(seen)
                .noneMatch(each -> each instanceof SyncedUser user && user.dn().equals(alice));
        assertThat(seen.get(seen.size() - 1))
                .isInstanceOfSatisfying(
                        UserRecord.Gap.class,
                        gap -> assertThat(gap.why().detail()).contains(sales.toString()));
        assertThat(all().users()).noneMatch(UserRecord.Gap.class::isInstance);
    }

    @Test
    void groups_that_hide_their_members_leave_open_who_is_protected() {
        assertThat(asAlice().protectedAccounts().known()).isPresent();

        forest.grant(forest.find("Domain Admins"), ace("(OD;;RP;bc0ac240-79a9-11d0-9020-00c04fc2d4cf;;AU)"));

        assertThat(reason(asAlice().protectedAccounts())).contains(Reason.NOT_VISIBLE);
        assertThat(all().protectedAccounts().known()).isPresent();
    }

    @Test
    void without_pre_windows_2000_access_an_ordinary_account_knows_no_groups_of_others() {
        forest.leave(
                forest.find("Pre-Windows 2000 Compatible Access"), forest.foreignPrincipal(Sid.AUTHENTICATED_USERS));

        assertThat(reason(asBob().accounts(AccountQuery.parse("alice")))).contains(Reason.NOT_VISIBLE);
        assertThat(asAlice().accounts(AccountQuery.parse("alice")).known()).isPresent();
    }

    @Test
    void without_a_tenant_in_the_directory_there_is_none_to_be_seen() {
        assertThat(reason(forest.reader().tenantHint())).contains(Reason.NOT_VISIBLE);
    }

    private DomainReader all() {
        return forest.reader().domain(forest.domain());
    }

    private DomainReader asAlice() {
        return as("alice");
    }

    private DomainReader asBob() {
        if (all().accounts(AccountQuery.parse("bob")).known().orElseThrow().isEmpty()) {
            forest.user("bob", forest.usersContainer());
        }
        return as("bob");
    }

    private DomainReader as(String sam) {
        return forest.reader(sam).domain(forest.domain());
    }

    private static SyncedUser user(DomainReader reader, String sam) {
        return reader.users()
                .filter(SyncedUser.class::isInstance)
                .map(SyncedUser.class::cast)
                .filter(user -> user.samAccountName().equals(sam))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Reason> reason(Observation<?> answer) {
        return answer instanceof Observation.Unknown<?> unknown ? Optional.of(unknown.reason()) : Optional.empty();
    }

    private static Ace.Typed ace(String text) {
        return Sddl.parseAce(text, SidAliases.wellKnown());
    }
}
