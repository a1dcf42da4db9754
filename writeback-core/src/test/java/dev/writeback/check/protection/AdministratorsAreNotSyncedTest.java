package dev.writeback.check.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Readiness;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdministratorsAreNotSyncedTest {
    private static final AdministratorsAreNotSynced RULE = new AdministratorsAreNotSynced();

    @Test
    void passes_without_administrators() {
        assertThat(SmallForest.ready()
                        .user("alice")
                        .user("former", UserDraft::formerAdministrator)
                        .user("hidden", user -> user.hiding("admincount"))
                        .verdict(RULE))
                .isEqualTo(new Verdict.Pass("3 users"));
    }

    @Test
    void tells_those_who_are_protected_from_those_who_will_be() {
        SmallForest forest = SmallForest.ready()
                .user("alice")
                .user("admin", UserDraft::protectedByAdminSdHolder)
                .user("old", UserDraft::protectedByAdminSdHolder)
                .user("new", UserDraft::administrator);

        assertThat(forest.findings(RULE))
                .extracting(Finding::place, Finding::title, Finding::ownReason)
                .containsExactly(
                        tuple(
                                "administrators",
                                "2 users in protected groups: a reset in the cloud fails by design, a change works",
                                true),
                        tuple(
                                "administrators-to-be",
                                "1 user in protected groups, but not protected yet: a reset in the cloud fails once they are",
                                true));
        assertThat(forest.findings(RULE))
                .extracting(finding -> finding.remedy().instruction())
                .containsExactly(
                        "have administrators reset on-premises, and give them separate accounts for administration that are"
                                + " not synchronized",
                        "wait for the PDC emulator, which protects administrators every hour, and look at it if this stays");
    }

    @Test
    void administrators_do_not_make_a_directory_unready() {
        CheckReport report = Checker.check(
                SmallForest.ready()
                        .user("admin", UserDraft::protectedByAdminSdHolder)
                        .snapshot(),
                List.of(RULE));

        assertThat(report.findings()).hasSize(1);
        assertThat(report.readiness(Scope.DIRECTORY)).isEqualTo(Readiness.READY);
    }

    @Test
    void a_hidden_admin_count_of_an_administrator_is_missing() {
        assertThat(SmallForest.ready()
                        .user("alice")
                        .user("admin", user -> user.administrator().hiding("admincount"))
                        .verdict(RULE))
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        "adminCount of 1 user",
                        "domain:corp.example",
                        Reason.NOT_VISIBLE,
                        "adminCount is hidden from the account that reads; Read adminCount on users would show it"))));
    }

    @Test
    void is_inconclusive_when_the_protected_are_not_known() {
        Snapshot snapshot = SmallForest.ready()
                .user("alice")
                .draft()
                .put(Facts.PROTECTED, SmallForest.DOMAIN, SmallForest.unknown(Reason.NOT_VISIBLE, "members are hidden"))
                .build();

        assertThat(Checker.check(snapshot, List.of(RULE)).results().get(0).verdict())
                .isInstanceOf(Verdict.Inconclusive.class);
    }
}
