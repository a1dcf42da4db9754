package dev.writeback.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Finding;
import dev.writeback.check.Verdict;
import dev.writeback.collect.CollectOptions;
import dev.writeback.ldap.LdapForest;
import dev.writeback.port.AccountQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each rule about accounts, policies, computers and users on a real domain: broken, and cured again. */
@ExtendWith(RefereeExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryRulesIT {
    private static final String HEAD = "DC=corp,DC=example";
    private static final String NEVER_EXPIRES = "66048";
    private static final String EXPIRES = "512";

    private @Nullable Referee referee;

    @BeforeAll
    void start(Referee dc) {
        referee = dc;
    }

    private Referee dc() {
        return Objects.requireNonNull(referee);
    }

    @Test
    void the_connector_account_must_be_enabled() {
        connector("userAccountControl", "66050");
        assertThat(findings("WB-ACC-001"))
                .singleElement()
                .extracting(Finding::place)
                .isEqualTo("disabled");
        connector("userAccountControl", NEVER_EXPIRES);
        assertPasses("WB-ACC-001");
    }

    @Test
    void the_connector_account_must_not_be_locked() {
        connector("lockoutTime", ticks(Instant.now()));
        assertThat(findings("WB-ACC-002")).hasSize(1);
        connector("lockoutTime", "0");
        assertPasses("WB-ACC-002");
    }

    @Test
    void the_connector_account_must_not_have_expired_nor_do_so_soon() {
        connector("accountExpires", ticks(Instant.now().minus(Duration.ofDays(1))));
        assertThat(findings("WB-ACC-003")).hasSize(1);
        connector("accountExpires", ticks(Instant.now().plus(Duration.ofDays(10))));
        assertPasses("WB-ACC-003");
        assertThat(findings("WB-ACC-005")).hasSize(1);
        connector("accountExpires", "0");
        assertPasses("WB-ACC-005");
    }

    @Test
    void its_password_must_not_have_expired_nor_do_so_soon() {
        connector("userAccountControl", EXPIRES);
        connector("pwdLastSet", ticks(Instant.now().minus(Duration.ofDays(50))));
        assertThat(findings("WB-ACC-004"))
                .singleElement()
                .extracting(Finding::place)
                .isEqualTo("expired");
        connector("pwdLastSet", "0");
        assertThat(findings("WB-ACC-004"))
                .singleElement()
                .extracting(Finding::place)
                .isEqualTo("must-change");
        connector("pwdLastSet", ticks(Instant.now().minus(Duration.ofDays(35))));
        assertPasses("WB-ACC-004");
        assertThat(findings("WB-ACC-006")).hasSize(1);
        connector("userAccountControl", NEVER_EXPIRES);
        assertPasses("WB-ACC-006");
    }

    @Test
    void the_connector_account_should_be_no_administrator_not_even_through_a_group() {
        dc().edit("new", "CN=Tier0," + HEAD, "objectClass=group", "sAMAccountName=Tier0");
        dc().edit("add", "CN=Tier0," + HEAD, "member", dc().company("connectorDn"));
        dc().edit("add", "CN=Domain Admins,CN=Users," + HEAD, "member", "CN=Tier0," + HEAD);
        assertThat(findings("WB-ACC-007"))
                .singleElement()
                .extracting(Finding::title)
                .asString()
                .contains("Domain Admins");
        dc().edit("delete", "CN=Tier0," + HEAD);
        assertPasses("WB-ACC-007");
    }

    @Test
    void a_second_account_of_a_setup_contests_the_domain_until_it_is_disabled() {
        String second = "CN=MSOL_ffffffffffff,CN=Users," + HEAD;
        dc().edit(
                        "new",
                        second,
                        "objectClass=user",
                        "sAMAccountName=MSOL_ffffffffffff",
                        "userAccountControl=" + NEVER_EXPIRES,
                        "lastLogonTimestamp=" + ticks(Instant.now()));
        assertThat(findings("WB-ACC-008")).hasSize(1);
        dc().edit("set", second, "userAccountControl", "66050");
        assertPasses("WB-ACC-008");
        assertPasses("WB-ACC-009");
        assertThat(findings("WB-ACC-010"))
                .singleElement()
                .extracting(Finding::title)
                .asString()
                .contains("MSOL_ffffffffffff");
        dc().edit("delete", second);
        assertPasses("WB-ACC-010");
    }

    @Test
    void an_account_that_nobody_uses_leaves_it_open_who_writes() {
        connector("lastLogonTimestamp", ticks(Instant.now().minus(Duration.ofDays(60))));
        assertThat(verdict("WB-ACC-009", "reader")).isInstanceOf(Verdict.Inconclusive.class);
        connector("lastLogonTimestamp", ticks(Instant.now()));
        assertPasses("WB-ACC-009");
    }

    @Test
    void an_account_of_any_name_is_found_by_its_rights_and_without_them_there_is_none() {
        String custom = "CN=svc-sync,CN=Users," + HEAD;
        dc().edit("new", custom, "objectClass=user", "sAMAccountName=svc-sync", "userAccountControl=" + NEVER_EXPIRES);
        connector("sAMAccountName", "svc-renamed");
        assertThat(verdict("WB-ACC-008", "reader")).isInstanceOf(Verdict.Inconclusive.class);
        String grant = "(OA;;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;" + sid("svc-sync") + ")";
        dc().acl("grant", HEAD, grant);
        assertThat(verdict("WB-ACC-008", "reader"))
                .isInstanceOfSatisfying(
                        Verdict.Pass.class, pass -> assertThat(pass.because()).contains("svc-sync"));
        dc().acl("revoke", HEAD, grant);
        connector("sAMAccountName", dc().company("connectorSam"));
        dc().edit("delete", custom);
    }

    private String sid(String account) {
        try (LdapForest forest = dc().open("reader")) {
            return forest.domain(forest.domains().get(0))
                    .accounts(AccountQuery.parse(account))
                    .known()
                    .orElseThrow()
                    .get(0)
                    .sid()
                    .value();
        }
    }

    @Test
    void users_who_may_not_change_their_password_are_counted() {
        List<Finding> before = findings("WB-PER-006");
        assertThat(before).singleElement().extracting(Finding::affectedUsers).isEqualTo((long)
                dc().all("cannotChangeUsers").size());
        for (var user : dc().all("cannotChangeUsers")) {
            for (String trustee : List.of("WD", "PS")) {
                String rest = ";;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;" + trustee + ")";
                dc().acl("revoke", user.toString(), "(OD" + rest);
                dc().acl("grant", user.toString(), "(OA" + rest);
            }
        }
        assertPasses("WB-PER-006");
    }

    @Test
    void former_and_present_administrators_are_told_apart() {
        assertThat(findings("WB-PER-007"))
                .singleElement()
                .extracting(Finding::affectedUsers)
                .isEqualTo((long) dc().all("orphanedUsers").size());
        assertThat(findings("WB-PER-008"))
                .singleElement()
                .extracting(Finding::affectedUsers)
                .isEqualTo((long) dc().all("protectedUsers").size());
        for (var user : dc().all("orphanedUsers")) {
            dc().edit("set", user.toString(), "adminCount");
            dc().acl("unprotect", user.toString());
        }
        assertPasses("WB-PER-007");
    }

    @Test
    void what_remote_sam_calls_read_must_be_readable() {
        String server = "CN=Server,CN=System," + HEAD;
        String[] readable = {"(A;;LCRPLORC;;;AU)", "(A;;LCRPLORC;;;RU)"};
        dc().acl("revoke", server, readable);
        // whoever may see the descriptor can say so; to others it is hidden along with the object
        assertThat(finding("WB-PER-009", "admin").title()).contains("CN=Server");
        assertThat(verdict("WB-PER-009", "reader")).isInstanceOf(Verdict.Inconclusive.class);
        dc().acl("grant", server, readable);
        assertPasses("WB-PER-009");
    }

    @Test
    void a_minimum_age_is_found_on_the_head_and_in_a_fine_grained_policy() {
        assertThat(finding("WB-POL-001", "reader").title()).contains("1 day");
        dc().edit("set", HEAD, "minPwdAge", "0");
        assertThat(verdict("WB-POL-001", "admin")).isInstanceOf(Verdict.Pass.class);
        assertThat(verdict("WB-POL-001", "reader")).isInstanceOf(Verdict.Inconclusive.class);
        String policy = "CN=Strict,CN=Password Settings Container,CN=System," + HEAD;
        dc().edit(
                        "new",
                        policy,
                        "objectClass=msDS-PasswordSettings",
                        "msDS-PasswordSettingsPrecedence=5",
                        "msDS-PasswordReversibleEncryptionEnabled=FALSE",
                        "msDS-PasswordHistoryLength=24",
                        "msDS-PasswordComplexityEnabled=TRUE",
                        "msDS-MinimumPasswordLength=8",
                        "msDS-MinimumPasswordAge=-1728000000000",
                        "msDS-MaximumPasswordAge=-36288000000000",
                        "msDS-LockoutThreshold=0",
                        "msDS-LockoutObservationWindow=-18000000000",
                        "msDS-LockoutDuration=-18000000000",
                        "msDS-PSOAppliesTo=" + dc().company("readerDn"));
        assertThat(finding("WB-POL-001", "admin").title()).contains("Strict").contains("2 days");
        dc().edit("delete", policy);
        assertThat(verdict("WB-POL-001", "admin")).isInstanceOf(Verdict.Pass.class);
        dc().edit("set", HEAD, "minPwdAge", "-864000000000");
    }

    /** The cured state needs Windows: Samba has no policy hints. */
    @Test
    void a_domain_controller_without_policy_hints_is_named() {
        assertThat(finding("WB-POL-002", "reader").place()).isEqualTo("controller@dc1.corp.example");
    }

    @Test
    void the_computer_of_the_engine_must_be_a_windows_server_that_is_supported() {
        String computer = "CN=SYNC01,CN=Computers," + HEAD;
        assertThat(verdict("WB-SRV-001", "reader")).isInstanceOf(Verdict.Inconclusive.class);
        dc().edit(
                        "new",
                        computer,
                        "objectClass=computer",
                        "sAMAccountName=SYNC01$",
                        "userAccountControl=4096",
                        "operatingSystem=Windows Server 2012 R2 Standard",
                        "operatingSystemVersion=6.3 (9600)");
        assertThat(finding("WB-SRV-001", "reader").title()).contains("2012 R2");
        dc().edit("set", computer, "operatingSystem", "Windows Server 2022 Standard");
        dc().edit("set", computer, "operatingSystemVersion", "10.0 (20348)");
        assertPasses("WB-SRV-001");
        dc().edit("set", computer, "userAccountControl", "4098");
        assertThat(finding("WB-SRV-001", "reader").title()).contains("disabled");
        dc().edit("delete", computer);
    }

    @Test
    void reserved_characters_in_the_name_of_a_unit_are_found() {
        String reserved = "OU=Contractors\\, North,OU=Partners," + HEAD;
        String plain = "OU=Contractors North,OU=Partners," + HEAD;
        assertThat(finding("WB-USR-001", "reader").title()).contains("Contractors\\, North");
        dc().edit("rename", reserved, plain);
        assertPasses("WB-USR-001");
        dc().edit("rename", plain, reserved);
    }

    @Test
    void two_users_with_one_anchor_are_named() {
        String first = dc().all("inetOrgPersons").get(0).toString();
        String second = dc().all("inetOrgPersons").get(1).toString();
        dc().edit("set", first, "mS-DS-ConsistencyGuid", "0x00112233445566778899aabbccddeeff");
        dc().edit("set", second, "mS-DS-ConsistencyGuid", "0x00112233445566778899aabbccddeeff");
        Finding found = finding("WB-USR-002", "reader");
        assertThat(found.affectedUsers()).isEqualTo(2);
        assertThat(found.examples()).hasSize(2);
        dc().edit("set", second, "mS-DS-ConsistencyGuid");
        assertPasses("WB-USR-002");
        dc().edit("set", first, "mS-DS-ConsistencyGuid");
    }

    private void connector(String attribute, String value) {
        dc().edit("set", dc().company("connectorDn"), attribute, value);
    }

    /** 100 ns since 1601. */
    private static String ticks(Instant moment) {
        return String.valueOf((moment.getEpochSecond() + 11_644_473_600L) * 10_000_000L);
    }

    private void assertPasses(String rule) {
        assertThat(verdict(rule, "reader")).isInstanceOf(Verdict.Pass.class);
    }

    private List<Finding> findings(String rule) {
        return result(rule, "reader").findings();
    }

    private Finding finding(String rule, String account) {
        List<Finding> found = result(rule, account).findings();
        assertThat(found).as(rule).hasSize(1);
        return found.get(0);
    }

    private Verdict verdict(String rule, String account) {
        return result(rule, account).verdict();
    }

    private CheckResult result(String rule, String account) {
        try (LdapForest forest = dc().open(account)) {
            CheckReport report = Writeback.check(Writeback.collect(forest, CollectOptions.defaults()));
            return report.results().stream()
                    .filter(each -> each.validator().id().toString().equals(rule))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
