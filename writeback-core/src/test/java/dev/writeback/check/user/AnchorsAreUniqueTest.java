package dev.writeback.check.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Readiness;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.Guid;
import dev.writeback.testing.SmallForest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorsAreUniqueTest {
    private static final AnchorsAreUnique RULE = new AnchorsAreUnique();
    private static final byte[] ANCHOR =
            Guid.parse("00112233-4455-6677-8899-aabbccddeeff").toBytes();

    @Test
    void passes_when_every_user_has_an_anchor_of_its_own() {
        assertThat(SmallForest.ready()
                        .user("alice")
                        .user("bob", user -> user.anchor(ANCHOR))
                        .user("carol", user -> user.anchor((byte) 1, (byte) 2))
                        .user("dave", user -> user.anchor())
                        .verdict(RULE))
                .isEqualTo(new Verdict.Pass("4 users"));
    }

    @Test
    void names_all_who_share_an_anchor() {
        List<Finding> findings = SmallForest.ready()
                .user("zoe", user -> user.anchor(ANCHOR))
                .user("alice")
                .user("bob", user -> user.anchor(ANCHOR))
                .findings(RULE);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.fingerprint())
                .isEqualTo("WB-USR-002|forest:corp.example|anchor@33221100554477668899aabbccddeeff");
        assertThat(finding.title()).isEqualTo("2 users share the source anchor MyIRAFVEd2aImaq7zN3u/w==");
        assertThat(finding.affectedUsers()).isEqualTo(2);
        assertThat(finding.examples()).extracting(Dn::toString).allMatch(name -> name.matches("CN=(bob|zoe),.*"));
        assertThat(finding.ownReason()).isTrue();
        assertThat(finding.remedy().instruction()).startsWith("find out which of them the tenant knows");
    }

    @Test
    void the_id_of_one_user_can_be_the_anchor_of_another() {
        // the first user of a small forest has the id (1, 1)
        assertThat(SmallForest.ready()
                        .user("alice")
                        .user("bob", user -> user.anchor(new Guid(1, 1).toBytes()))
                        .findings(RULE))
                .extracting(Finding::affectedUsers)
                .containsExactly(2L);
    }

    @Test
    void an_anchor_of_another_length_counts_as_well() {
        List<Finding> findings = SmallForest.ready()
                .user("alice", user -> user.anchor((byte) 1, (byte) 2))
                .user("bob", user -> user.anchor((byte) 1, (byte) 2))
                .user("carol", user -> user.anchor((byte) 1))
                .findings(RULE);

        assertThat(findings).extracting(Finding::place).containsExactly("anchor@0102");
        assertThat(findings.get(0).affectedUsers()).isEqualTo(2);
    }

    @Test
    void users_of_different_domains_are_compared() {
        DomainRef other = DomainRef.of(Dn.parse("DC=other,DC=example"));
        List<UserRecord> records = new ArrayList<>();
        for (UserRecord record : SmallForest.ready()
                .user("alice", user -> user.anchor(ANCHOR))
                .user("bob", user -> user.anchor(ANCHOR))
                .records()) {
            SyncedUser user = (SyncedUser) record;
            records.add(
                    records.isEmpty()
                            ? user
                            : SyncedUser.builder().from(user).domain(other).build());
        }
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .domains(List.of(SmallForest.DOMAIN, other))
                .users(records::stream)
                .build();

        assertThat(Checker.check(snapshot, List.of(RULE)).findings())
                .extracting(Finding::affectedUsers)
                .containsExactly(2L);
    }

    @Test
    void thousands_of_shared_anchors_are_summed_up_and_their_order_does_not_matter() {
        SmallForest forest = SmallForest.ready();
        for (int i = 0; i < 60; i++) {
            byte[] anchor = new Guid(5, i / 2).toBytes();
            forest.user("u" + i, user -> user.anchor(anchor));
        }
        List<UserRecord> turned = new ArrayList<>(forest.records());
        Collections.reverse(turned);

        List<Finding> findings = forest.findings(RULE);

        assertThat(findings).hasSize(AnchorExamination.NAMED + 1);
        Finding more = findings.get(AnchorExamination.NAMED);
        assertThat(more.place()).isEqualTo("more-anchors");
        assertThat(more.title()).isEqualTo("20 users share further source anchors");
        assertThat(findings).extracting(Finding::fingerprint).doesNotHaveDuplicates();
        Snapshot other = forest.draft().users(turned::stream).build();
        assertThat(Checker.check(other, List.of(RULE)).findings()).isEqualTo(findings);
    }

    @Test
    void shared_anchors_do_not_make_a_directory_unready() {
        CheckReport report = Checker.check(
                SmallForest.ready()
                        .user("alice", user -> user.anchor(ANCHOR))
                        .user("bob", user -> user.anchor(ANCHOR))
                        .snapshot(),
                List.of(RULE));

        assertThat(report.readiness(Scope.DIRECTORY)).isEqualTo(Readiness.READY);
    }

    @Test
    void a_hidden_anchor_is_missing_and_its_user_accused_of_nothing() {
        Verdict verdict = SmallForest.ready()
                .user("alice")
                .user("bob", user -> user.hiding("ms-ds-consistencyguid"))
                .user("carol", user -> user.anchor(new Guid(2, 2).toBytes()))
                .verdict(RULE);

        assertThat(verdict)
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        "the source anchor of 1 user",
                        "forest:corp.example",
                        Reason.NOT_VISIBLE,
                        "mS-DS-ConsistencyGuid is hidden from the account that reads; Read mS-DS-ConsistencyGuid on users"
                                + " would show it"))));
    }
}
