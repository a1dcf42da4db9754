package dev.writeback.testkit;

import static dev.writeback.check.Scope.DIRECTORY;
import static dev.writeback.check.Scope.TENANT;
import static dev.writeback.testkit.assertions.WritebackAssertions.assertThat;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.check.Remedy;
import dev.writeback.collect.CollectOptions;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.SyncedUser;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import dev.writeback.testkit.Fault.NoAnswer;
import dev.writeback.testkit.Fault.Question;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the library against forests whose faults are known. */
class ChecksOnForestsTest {
    private static final List<String> RIGHTS = List.of("WB-PER-001", "WB-PER-002", "WB-PER-003");
    private static final int REACHED_USERS = Forests.SYNCED_USERS - Forests.UNREACHED_USERS - Forests.INET_ORG_PERSONS;
    private static final String RESET = "00299570-246d-11d0-a768-00aa006e0529";

    @Test
    void a_fresh_connector_account_is_not_ready_and_each_right_is_missing_on_the_head() {
        CheckReport report = check(Forests.company());

        assertThat(report).isNotReady(DIRECTORY).isNotExamined(TENANT).examined(Forests.SYNCED_USERS);
        for (String right : RIGHTS) {
            assertThat(report).hasFindings(right, 2);
            assertThat(report)
                    .hasFinding(right, "not-granted:user@dc=corp,dc=example")
                    .affects(REACHED_USERS)
                    .titleContains("DC=corp,DC=example")
                    .isNoOwnReason()
                    .curedBy(Remedy.AddAce.class);
            assertThat(report).hasFinding(right, "not-granted:inetOrgPerson@").affects(Forests.INET_ORG_PERSONS);
        }
    }

    @Test
    void unexpire_password_is_there_by_default_through_authenticated_users() {
        assertThat(check(Forests.company()))
                .verdictOf("WB-PER-004")
                .passesBecause("Authenticated Users on DC=corp,DC=example");
    }

    @Test
    void unexpire_password_taken_from_the_head_is_missed() {
        FakeForest forest = Forests.healthy();
        forest.revoke(forest.head(), ace("(OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;AU)"));

        assertThat(check(forest))
                .isNotReady(DIRECTORY)
                .hasFinding("WB-PER-004")
                .placeContains("not-granted@head")
                .curedBy(Remedy.AddAce.class);
    }

    @Test
    void users_whom_inheritance_does_not_reach_are_counted_with_a_reason_of_their_own() {
        CheckReport report = check(Forests.healthy());

        assertThat(report).hasFindings("WB-PER-005", 3);
        assertThat(report)
                .hasFinding("WB-PER-005", "protected-users")
                .affects(5)
                .isOwnReason()
                .titleContains("protected as administrators");
        assertThat(report)
                .hasFinding("WB-PER-005", "former-administrators")
                .affects(3)
                .isOwnReason();
        assertThat(report).hasFinding("WB-PER-005", "users").affects(4).isOwnReason();
    }

    @Test
    void a_healthy_forest_is_ready_though_not_for_a_strict_gate() {
        CheckReport report = check(Forests.healthy());

        assertThat(report).isReady(DIRECTORY);
        RIGHTS.forEach(right -> assertThat(report).hasNoFinding(right));
        assertThat(Gate.of(DIRECTORY).passes(report)).isTrue();
        assertThat(Gate.of(DIRECTORY).strict().judge(report)).isEqualTo(Gate.Decision.FAILS);
    }

    @Test
    void rights_that_come_through_a_nested_group_are_as_good() {
        FakeForest forest = Forests.company();
        Dn inner = forest.group("Sync Accounts", forest.usersContainer(), forest.find(Forests.CONNECTOR));
        Dn outer = forest.group("Delegates", forest.usersContainer(), inner);
        forest.grant(forest.head(), Forests.writebackAces(forest, forest.sid(outer)));

        assertThat(check(forest)).isReady(DIRECTORY);
    }

    @Test
    void a_deny_on_one_unit_is_found_there_with_its_users_alone() {
        FakeForest forest = Forests.healthy();
        Dn sales = forest.organizationalUnit("OU=Sales,OU=Staff");
        forest.grant(sales, ace("(OD;CI;CR;" + RESET + ";;AU)"));

        CheckReport report = check(forest);

        assertThat(report).isNotReady(DIRECTORY).hasNoFinding("WB-PER-002").hasNoFinding("WB-PER-003");
        assertThat(report)
                .hasFinding("WB-PER-001")
                .affects(usersDirectlyIn(forest, sales))
                .titleContains(sales.toString())
                .actualContains(Sid.AUTHENTICATED_USERS.value())
                .isNoOwnReason();
    }

    @Test
    void a_unit_without_inheritance_is_found_with_everybody_below() {
        FakeForest forest = Forests.healthy();
        Dn partners = forest.organizationalUnit("OU=Partners");
        Dn north = forest.organizationalUnit("OU=Contractors\\, North,OU=Partners");
        forest.protect(partners);

        CheckReport report = check(forest);

        assertThat(report).isNotReady(DIRECTORY);
        assertThat(report)
                .hasFinding("WB-PER-005", "stopped@ou=partners")
                .affects(usersDirectlyIn(forest, partners) + usersDirectlyIn(forest, north))
                .isNoOwnReason()
                .curedBy(Remedy.RestoreInheritance.class);
    }

    @Test
    void hidden_descriptors_are_unknown_and_never_ready() {
        FakeForest forest = Forests.healthy().hideDescriptors();

        CheckReport report = check(forest);

        assertThat(report).isUnknown(DIRECTORY).examined(Forests.SYNCED_USERS);
        RIGHTS.forEach(right -> assertThat(report).verdictOf(right).misses(Reason.NOT_VISIBLE));
    }

    @Test
    void descriptors_that_only_the_reading_account_cannot_see_are_unknown_too() {
        FakeForest forest = Forests.healthy().hideDescriptorsFrom(Forests.READER);

        assertThat(check(forest.reader(Forests.READER))).isUnknown(DIRECTORY);
        assertThat(check(forest.reader(Forests.CONNECTOR))).isReady(DIRECTORY);
    }

    @Test
    void a_missing_connector_account_is_unknown() {
        FakeForest forest = FakeForest.of("corp.example");
        forest.user("alice", forest.usersContainer());

        CheckReport report = check(forest);

        assertThat(report).isUnknown(DIRECTORY);
        assertThat(report).verdictOf("WB-PER-001").isInconclusive().misses(Reason.NOT_VISIBLE);
    }

    @Test
    void two_possible_connector_accounts_that_are_not_alike_are_unknown_until_one_is_named() {
        FakeForest forest = Forests.healthy();
        forest.connector("MSOL_ffffffffffff");
        CollectOptions named = CollectOptions.builder()
                .connector(AccountQuery.parse("CORP\\" + Forests.CONNECTOR))
                .build();

        assertThat(check(forest)).isUnknown(DIRECTORY);
        assertThat(Writeback.check(Writeback.collect(forest.reader(), named))).isReady(DIRECTORY);
    }

    @Test
    void an_account_that_an_installation_left_behind_does_not_count() {
        FakeForest forest = Forests.healthy();
        forest.connector("MSOL_eeeeeeeeeeee");
        forest.connector("MSOL_ffffffffffff");

        forest.disable(forest.find("MSOL_eeeeeeeeeeee"));
        forest.logon(forest.find("MSOL_ffffffffffff"), Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(check(forest)).isReady(DIRECTORY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 84})
    void users_that_break_off_are_unknown_however_good_the_rest_looks(int after) {
        FakeForest forest = Forests.healthy().failing(new Fault.UsersBreakOff(after));

        CheckReport report = check(forest);

        assertThat(report).isUnknown(DIRECTORY);
        assertThat(report).verdictOf("WB-PER-001").misses(Reason.UNREACHABLE);
        assertThat(report.users().complete()).isFalse();
    }

    @Test
    void what_is_wrong_outranks_what_could_not_be_read() {
        assertThat(check(Forests.company().failing(new Fault.UsersBreakOff(40))))
                .isNotReady(DIRECTORY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Question.class,
            names = {"SCHEMA", "HEAD", "ACCOUNTS"})
    void a_question_that_stays_without_answer_is_unknown(Question question) {
        FakeForest forest = Forests.healthy().failing(new NoAnswer(question, Reason.TIMED_OUT));

        assertThat(check(forest)).isUnknown(DIRECTORY);
        assertThat(check(forest)).verdictOf("WB-PER-004").misses(Reason.TIMED_OUT);
    }

    @Test
    void containers_only_explain_and_without_them_nothing_is_hidden_or_made_up() {
        NoAnswer fault = new NoAnswer(Question.CONTAINERS, Reason.TIMED_OUT);

        assertThat(check(Forests.healthy().failing(fault))).isReady(DIRECTORY);
        CheckReport blind = check(Forests.company().failing(fault));
        assertThat(blind).isNotReady(DIRECTORY);
        assertThat(blind).hasFinding("WB-PER-001", "not-explained@ou=sales").isNoOwnReason();
    }

    @Test
    void hidden_accounts_are_unknown() {
        assertThat(check(Forests.healthy().failing(new Fault.AccountsHidden()))).isUnknown(DIRECTORY);
    }

    @Test
    void the_same_forest_gives_the_same_report() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
        CollectOptions options = CollectOptions.builder().clock(clock).build();

        CheckReport first =
                Writeback.check(Writeback.collect(Forests.company().clock(clock).reader(), options));
        CheckReport second =
                Writeback.check(Writeback.collect(Forests.company().clock(clock).reader(), options));

        assertThat(first.findings()).isEqualTo(second.findings());
        assertThat(first.users()).isEqualTo(second.users());
    }

    private static CheckReport check(FakeForest forest) {
        return check(forest.reader());
    }

    private static CheckReport check(DirectoryReader reader) {
        return Writeback.check(Writeback.collect(reader, CollectOptions.defaults()));
    }

    private static long usersDirectlyIn(FakeForest forest, Dn unit) {
        return forest.reader()
                .domain(forest.domain())
                .users()
                .filter(record -> record instanceof SyncedUser user
                        && user.dn().parent().filter(unit::equals).isPresent())
                .count();
    }

    private static Ace.Typed ace(String text) {
        return Sddl.parseAce(text, SidAliases.wellKnown());
    }
}
