package dev.writeback.check.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormerAdministratorsAreReleasedTest {
    private static final FormerAdministratorsAreReleased RULE = new FormerAdministratorsAreReleased();

    @Test
    void passes_on_administrators_and_on_users_who_never_were() {
        assertThat(SmallForest.ready()
                        .user("alice")
                        .user("bob", UserDraft::shut)
                        .user("carol", user -> user.adminCount(0).shut())
                        .user("admin", UserDraft::protectedByAdminSdHolder)
                        .verdict(RULE))
                .isEqualTo(new Verdict.Pass("4 users"));
    }

    @Test
    void an_admin_count_without_consequence_is_no_fault() {
        assertThat(SmallForest.ready()
                        .user("alice")
                        .user("bob", user -> user.adminCount(1))
                        .verdict(RULE))
                .isEqualTo(new Verdict.Pass("2 users; 1 with a useless adminCount 1, but inheriting"));
    }

    @Test
    void fails_for_those_who_left_and_says_how_to_release_them() {
        List<Finding> findings = SmallForest.ready()
                .user("alice")
                .user("admin", UserDraft::protectedByAdminSdHolder)
                .user("bob", UserDraft::formerAdministrator)
                .user("carol", UserDraft::formerAdministrator)
                .findings(RULE);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.fingerprint()).isEqualTo("WB-PER-007|domain:corp.example|former-administrators");
        assertThat(finding.title())
                .isEqualTo("2 users left the protected groups but kept adminCount 1 and blocked inheritance");
        assertThat(finding.remedy().instruction())
                .isEqualTo(
                        "clear adminCount of each of them and switch inheritance back on (Security > Advanced > Enable"
                                + " inheritance)");
        assertThat(finding.ownReason()).isTrue();
    }

    @Test
    void a_hidden_admin_count_is_missing_and_the_permission_named() {
        Verdict verdict = SmallForest.ready()
                .user("alice", user -> user.hiding("admincount"))
                .user("bob", user -> user.hiding("admincount").shut())
                .user("admin", user -> user.hiding("admincount").administrator())
                .verdict(RULE);

        assertThat(verdict)
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        "whether a protection stayed behind of 2 users",
                        "domain:corp.example",
                        Reason.NOT_VISIBLE,
                        "adminCount is hidden from the account that reads; Read adminCount on users would show it"))));
    }

    @Test
    void a_hidden_descriptor_is_missing_where_it_matters() {
        Verdict verdict = SmallForest.ready()
                .user("alice", user -> user.descriptor(SmallForest.unknown(Reason.ACCESS_DENIED, "refused")))
                .user(
                        "bob",
                        user -> user.adminCount(1).descriptor(SmallForest.unknown(Reason.ACCESS_DENIED, "refused")))
                .verdict(RULE);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::question)
                                .containsExactly("whether a protection stayed behind of 1 user"));
    }

    @Test
    void is_inconclusive_when_the_protected_are_not_known() {
        Snapshot snapshot = SmallForest.ready()
                .user("bob", UserDraft::formerAdministrator)
                .draft()
                .put(Facts.PROTECTED, SmallForest.DOMAIN, SmallForest.unknown(Reason.NOT_VISIBLE, "members are hidden"))
                .build();

        assertThat(Checker.check(snapshot, List.of(RULE)).results().get(0).verdict())
                .isInstanceOf(Verdict.Inconclusive.class);
    }
}
