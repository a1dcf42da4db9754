package dev.writeback.check.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Missing;
import dev.writeback.check.Remedy;
import dev.writeback.check.Scope;
import dev.writeback.check.Validators;
import dev.writeback.check.Verdict;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class InheritanceReachesUsersTest {
    private static final InheritanceReachesUsers RULE = new InheritanceReachesUsers();

    @Test
    void passes_when_entries_from_the_head_reach_all_users() {
        SmallForest forest = SmallForest.ready()
                .unit("OU=Sub,OU=Staff")
                .user("alice")
                .user("bob", user -> user.in("OU=Sub,OU=Staff"));

        assertThat(forest.verdict(RULE)).isEqualTo(new Verdict.Pass("2 users"));
    }

    @Test
    void passes_when_only_the_grants_are_missing() {
        assertThat(SmallForest.bare().user("alice").verdict(RULE)).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void fails_at_the_ou_that_shuts_inheritance_off() {
        Finding finding = only(SmallForest.ready()
                .shutUnit("OU=Shut")
                .unit("OU=Sub,OU=Shut")
                .user("alice")
                .user("bob", user -> user.in("OU=Shut"))
                .user("carol", user -> user.in("OU=Sub,OU=Shut")));

        assertThat(finding.ownReason()).isFalse();
        assertThat(finding.affectedUsers()).isEqualTo(2);
        assertThat(finding.place()).isEqualTo("stopped@ou=shut,dc=corp,dc=example");
        assertThat(finding.remedy()).isEqualTo(new Remedy.RestoreInheritance(Dn.parse("OU=Shut,DC=corp,DC=example")));
    }

    @Test
    void names_the_nearest_of_several_ous_that_shut_inheritance_off() {
        Finding finding = only(SmallForest.ready()
                .shutUnit("OU=Shut")
                .shutUnit("OU=Sub,OU=Shut")
                .user("alice", user -> user.in("OU=Sub,OU=Shut")));

        assertThat(finding.place()).isEqualTo("stopped@ou=sub,ou=shut,dc=corp,dc=example");
    }

    @Test
    void passes_below_a_shut_ou_that_has_the_grants_itself() {
        SmallForest forest = SmallForest.bare()
                .shutUnit("OU=Shut", Grants.onDescendants(Grants.USER).toArray(String[]::new))
                .user("alice", user -> user.in("OU=Shut"));

        assertThat(forest.verdict(RULE)).isEqualTo(new Verdict.Pass("1 user"));
    }

    @Test
    void a_shut_user_who_has_the_grants_itself_is_reached() {
        SmallForest forest =
                SmallForest.bare().user("alice", user -> user.shut().with("(A;;CRWP;;;" + Grants.CONNECTOR + ")"));

        assertThat(forest.verdict(RULE)).isEqualTo(new Verdict.Pass("1 user"));
    }

    @Test
    void one_missing_right_is_enough_and_a_user_is_counted_once() {
        SmallForest forest = SmallForest.ready()
                .shutUnit("OU=Shut", Grants.reset(Grants.USER))
                .user("alice", user -> user.in("OU=Shut"));

        assertThat(only(forest).affectedUsers()).isEqualTo(1);
    }

    @Test
    void protected_administrators_are_their_own_reason_and_left_as_they_are() {
        Finding finding = only(SmallForest.ready().user("alice").user("admin", UserDraft::protectedByAdminSdHolder));

        assertThat(finding.ownReason()).isTrue();
        assertThat(finding.place()).isEqualTo("protected-users");
        assertThat(finding.title()).isEqualTo("1 user protected as administrators");
        assertThat(finding.remedy().instruction()).isEqualTo("leave administrators as they are, they reset elsewhere");
    }

    @Test
    void former_administrators_are_told_from_live_ones_by_who_is_protected_now() {
        SmallForest forest = SmallForest.ready()
                .user("alice")
                .user("dave")
                .user("admin", UserDraft::protectedByAdminSdHolder)
                .user("new", user -> user.shut().administrator())
                .user("former", UserDraft::formerAdministrator);

        assertThat(forest.findings(RULE))
                .extracting(Finding::place, Finding::affectedUsers, Finding::ownReason)
                .containsExactly(tuple("protected-users", 2L, true), tuple("former-administrators", 1L, true));
        Finding former = forest.findings(RULE).get(1);
        assertThat(former.title()).isEqualTo("1 user still protected, but administrators no more (adminCount 1)");
        assertThat(former.remedy().instruction()).startsWith("clear adminCount of each of them and switch inheritance");
    }

    @Test
    void where_the_protected_are_not_known_nobody_is_told_to_release_an_administrator() {
        List<Finding> findings = Checker.check(
                        SmallForest.ready()
                                .user("alice")
                                .user("dave")
                                .user("stamped", UserDraft::formerAdministrator)
                                .user("hidden", user -> user.shut().hiding("admincount"))
                                .draft()
                                .put(
                                        Facts.PROTECTED,
                                        SmallForest.DOMAIN,
                                        SmallForest.unknown(Reason.NOT_VISIBLE, "members are hidden"))
                                .build(),
                        List.of(RULE))
                .findings();

        assertThat(findings)
                .extracting(Finding::place, Finding::title)
                .containsExactly(
                        tuple("protected-users", "1 user protected as administrators (adminCount 1)"),
                        tuple(
                                "users-or-administrators",
                                "1 user with inheritance switched off on the account itself, perhaps as administrators"));
        assertThat(findings.get(0).remedy().instruction()).startsWith("leave administrators as they are");
        assertThat(findings.get(1).remedy().instruction())
                .startsWith("find out which of them are in a protected group");
    }

    @Test
    void users_who_are_shut_without_admin_count_are_their_own_reason_too() {
        Finding finding = only(SmallForest.ready()
                .user("alice")
                .user("dave")
                .user("bob", UserDraft::shut)
                .user("carol", user -> user.shut().adminCount(0)));

        assertThat(finding.ownReason()).isTrue();
        assertThat(finding.place()).isEqualTo("users");
        assertThat(finding.affectedUsers()).isEqualTo(2);
    }

    @Test
    void those_who_outnumber_the_others_are_no_exception_any_more() {
        Finding finding = only(
                SmallForest.ready().user("alice").user("bob", UserDraft::shut).user("carol", UserDraft::shut));

        assertThat(finding.ownReason()).isFalse();
    }

    /** A root domain often holds administrators alone. */
    @Test
    void administrators_are_an_exception_even_among_themselves() {
        SmallForest forest = SmallForest.ready()
                .user("one", UserDraft::protectedByAdminSdHolder)
                .user("two", UserDraft::protectedByAdminSdHolder);

        assertThat(only(forest).ownReason()).isTrue();
    }

    @Test
    void admin_count_without_protection_is_no_obstacle() {
        assertThat(SmallForest.ready().user("alice", user -> user.adminCount(1)).verdict(RULE))
                .isEqualTo(new Verdict.Pass("1 user"));
    }

    @Test
    void single_shut_users_fail_a_strict_gate_alone() {
        CheckReport report = Checker.check(
                SmallForest.ready()
                        .user("alice")
                        .user("admin", UserDraft::protectedByAdminSdHolder)
                        .snapshot(),
                Validators.all());

        assertThat(Gate.of(Scope.DIRECTORY).judge(report)).isEqualTo(Gate.Decision.PASSES);
        assertThat(Gate.of(Scope.DIRECTORY).strict().judge(report)).isEqualTo(Gate.Decision.FAILS);
    }

    @Test
    void a_forest_in_which_nobody_is_reached_is_not_ready() {
        CheckReport report = Checker.check(
                SmallForest.ready()
                        .user("one", UserDraft::protectedByAdminSdHolder)
                        .user("two", UserDraft::shut)
                        .snapshot(),
                Validators.all());

        assertThat(Gate.of(Scope.DIRECTORY).judge(report)).isEqualTo(Gate.Decision.FAILS);
    }

    @Test
    void each_cause_is_a_finding_of_its_own() {
        SmallForest forest = SmallForest.ready()
                .shutUnit("OU=Shut")
                .shutUnit("OU=Other")
                .user("alice", user -> user.in("OU=Shut"))
                .user("bob", user -> user.in("OU=Other"))
                .user("carol", UserDraft::shut)
                .user("admin", UserDraft::protectedByAdminSdHolder);

        assertThat(forest.findings(RULE))
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(
                        "stopped@ou=shut,dc=corp,dc=example",
                        "stopped@ou=other,dc=corp,dc=example",
                        "users",
                        "protected-users");
    }

    @Test
    void is_inconclusive_when_a_descriptor_cannot_be_read() {
        SmallForest forest = SmallForest.ready()
                .user("alice")
                .user("bob", user -> user.descriptor(SmallForest.unknown(Reason.ACCESS_DENIED, "refused")));

        assertThat(forest.verdict(RULE))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::reason)
                                .containsExactly(Reason.ACCESS_DENIED));
    }

    @Test
    void a_failure_also_names_what_could_not_be_judged() {
        SmallForest forest = SmallForest.ready()
                .user("alice", UserDraft::shut)
                .user("bob", user -> user.descriptor(SmallForest.unknown(Reason.ACCESS_DENIED, "refused")));

        assertThat(forest.verdict(RULE)).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.findings()).hasSize(1);
            assertThat(fail.missing()).hasSize(1);
        });
    }

    private static Finding only(SmallForest forest) {
        List<Finding> findings = forest.findings(RULE);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
