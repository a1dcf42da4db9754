package dev.writeback.check.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Confidence;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.DefaultUser;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsMayBeChangedTest {
    private static final PasswordsMayBeChanged RULE = new PasswordsMayBeChanged();
    private static final String SELF_SID = "S-1-5-21-1-2-3-2001";

    @Test
    void passes_on_what_every_new_user_has() {
        String ofNewUser = DefaultUser.SDDL.replaceAll("\\([^()]*;;(DA|AO|RS|CA)\\)", "");

        assertThat(SmallForest.bare()
                        .user("alice")
                        .user("bob", user -> user.descriptor(ofNewUser))
                        .verdict(RULE))
                .isEqualTo(new Verdict.Pass("2 users"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D:(OA;;CR;" + Grants.CHANGE + ";;PS)",
                "D:(OA;;CR;" + Grants.CHANGE + ";;WD)",
                "D:(A;;CR;;;AU)",
                "D:(OA;;CR;" + Grants.CHANGE + ";;" + SELF_SID + ")",
                "D:(OA;;CR;" + Grants.CHANGE + ";;PS)(OD;;CR;" + Grants.CHANGE + ";;" + Grants.GROUP + ")",
                "D:(D;;WP;;;" + Grants.GROUP + ")(OA;;CR;" + Grants.CHANGE + ";;PS)"
            })
    void passes_whatever_lets_the_user_change_it(String descriptor) {
        assertThat(SmallForest.bare()
                        .user("alice", user -> user.sid(SELF_SID).descriptor(descriptor))
                        .verdict(RULE))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void fails_for_users_with_the_tick_and_says_that_a_reset_still_works() {
        Finding finding = only(SmallForest.bare()
                .user("alice")
                .user("bob", UserDraft::cannotChange)
                .user("carol", UserDraft::cannotChange));

        assertThat(finding.place()).isEqualTo("refused");
        assertThat(finding.title())
                .isEqualTo("2 users may not change their password: a voluntary change in the cloud will not be written"
                        + " back; a reset will");
        assertThat(finding.actual()).startsWith("an entry that denies it");
        assertThat(finding.remedy().instruction()).startsWith("untick \"User cannot change password\"");
        assertThat(finding.confidence()).isEqualTo(Confidence.CONTESTED);
        assertThat(finding.ownReason()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D:(A;;RPWP;;;PS)",
                "D:(OA;;CR;" + Grants.RESET + ";;WD)",
                "D:(OA;CIIO;CR;" + Grants.CHANGE + ";;WD)",
                "D:(A;;CR;;;SY)"
            })
    void fails_where_nothing_grants_it(String descriptor) {
        Finding finding = only(SmallForest.bare().user("alice", user -> user.descriptor(descriptor)));

        assertThat(finding.place()).isEqualTo("not-granted");
        assertThat(finding.actual()).startsWith("no entry that grants it");
        assertThat(finding.remedy().instruction()).startsWith("grant Change Password to Everyone and SELF");
    }

    @Test
    void an_entry_that_names_one_user_counts_for_that_user_alone() {
        String naming = "D:(OD;;CR;" + Grants.CHANGE + ";;" + SELF_SID + ")(OA;;CR;" + Grants.CHANGE + ";;PS)";

        Verdict verdict = SmallForest.bare()
                .user("alice", user -> user.sid(SELF_SID).descriptor(naming))
                .user("bob", user -> user.descriptor(naming))
                .verdict(RULE);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.findings()).extracting(Finding::affectedUsers).containsExactly(1L);
            assertThat(fail.missing()).extracting(Missing::reason).containsExactly(Reason.UNSUPPORTED);
        });
    }

    @Test
    void a_deny_for_a_group_leaves_it_open() {
        Verdict verdict = SmallForest.bare()
                .user(
                        "alice",
                        user -> user.descriptor("D:(OD;;CR;" + Grants.CHANGE + ";;" + Grants.GROUP + ")(OA;;CR;"
                                + Grants.CHANGE + ";;PS)"))
                .verdict(RULE);

        assertThat(verdict)
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        "whether Change Password is effective of 1 user",
                        "domain:corp.example",
                        Reason.UNSUPPORTED,
                        "an entry denies it to a group, whose members were not read"))));
    }

    @Test
    void is_inconclusive_when_a_descriptor_cannot_be_read() {
        Verdict verdict = SmallForest.bare()
                .user("alice")
                .user("bob", user -> user.descriptor(SmallForest.unknown(Reason.ACCESS_DENIED, "refused")))
                .verdict(RULE);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::reason)
                                .containsExactly(Reason.ACCESS_DENIED));
    }

    private static Finding only(SmallForest forest) {
        List<Finding> findings = forest.findings(RULE);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
