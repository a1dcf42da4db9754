package dev.writeback.check.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnexpirePasswordOnHeadTest {
    private static final UnexpirePasswordOnHead RULE = new UnexpirePasswordOnHead();
    private static final String GRANT = "(OA;;CR;" + Grants.UNEXPIRE + ";;" + Grants.CONNECTOR + ")";

    @Test
    void passes_by_the_default_grant_and_says_so() {
        assertThat(SmallForest.bare().verdict(RULE))
                .isEqualTo(new Verdict.Pass("granted to Authenticated Users on DC=corp,DC=example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GRANT,
                "(OA;CI;CR;" + Grants.UNEXPIRE + ";;" + Grants.CONNECTOR + ")",
                "(OA;;CR;" + Grants.UNEXPIRE + ";;" + Grants.GROUP + ")",
                "(OA;;CR;;;" + Grants.CONNECTOR + ")",
                "(A;;CR;;;" + Grants.CONNECTOR + ")",
                "(A;;GA;;;WD)"
            })
    void passes_whatever_grants_it_on_the_head_itself(String ace) {
        assertThat(SmallForest.withHead(ace).verdict(RULE)).isInstanceOf(Verdict.Pass.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(OA;CIIO;CR;" + Grants.UNEXPIRE + ";;" + Grants.CONNECTOR + ")",
                "(OA;CIIO;CR;" + Grants.UNEXPIRE + ";" + Grants.USER + ";AU)",
                "(OA;;CR;" + Grants.RESET + ";;" + Grants.CONNECTOR + ")",
                "(OA;;WP;" + Grants.UNEXPIRE + ";;" + Grants.CONNECTOR + ")",
                "(OA;;CR;" + Grants.UNEXPIRE + ";;PS)",
                "(OA;;CR;" + Grants.UNEXPIRE + ";;S-1-5-21-1-2-3-1999)"
            })
    void fails_when_nothing_grants_it_on_the_head_itself(String ace) {
        Finding finding = only(SmallForest.withHead(ace));

        assertThat(finding.place()).isEqualTo("not-granted@head");
        assertThat(finding.remedy().instruction()).isEqualTo("add " + GRANT + " to DC=corp,DC=example");
        assertThat(finding.ownReason()).isFalse();
    }

    @Test
    void a_grant_on_users_does_not_count() {
        assertThat(only(SmallForest.withHead().user("alice", user -> user.with(GRANT)))
                        .place())
                .isEqualTo("not-granted@head");
    }

    @Test
    void fails_and_shows_the_entry_that_refuses_it() {
        String deny = "(OD;;CR;" + Grants.UNEXPIRE + ";;" + Grants.GROUP + ")";

        Finding finding = only(SmallForest.withHead(deny, Grants.UNEXPIRE_FOR_ALL));

        assertThat(finding.place()).isEqualTo("refused@head");
        assertThat(finding.actual()).isEqualTo(deny);
    }

    @Test
    void an_allow_in_front_of_a_deny_wins() {
        assertThat(SmallForest.withHead(GRANT, "(D;;CR;;;WD)").verdict(RULE)).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void is_inconclusive_when_an_entry_names_the_class_of_the_head() {
        SmallForest forest =
                SmallForest.withHead("(OA;;CR;19195a5b-6da0-11d0-afd3-00c04fd930c9;;" + Grants.CONNECTOR + ")");

        assertThat(forest.verdict(RULE))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::reason)
                                .containsExactly(Reason.UNSUPPORTED));
    }

    @Test
    void is_inconclusive_when_the_head_cannot_be_read() {
        Snapshot snapshot = SmallForest.bare()
                .draft()
                .put(
                        Facts.HEAD_DESCRIPTOR,
                        SmallForest.DOMAIN,
                        SmallForest.unknown(Reason.NOT_VISIBLE, "no descriptor"))
                .build();

        assertThat(Checker.check(snapshot, List.of(RULE)).results().get(0).verdict())
                .isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void its_fingerprint_is_the_same_whoever_the_users_are() {
        Finding alone = only(SmallForest.withHead());
        Finding among = only(SmallForest.withHead().user("alice").user("bob"));

        assertThat(among.fingerprint())
                .isEqualTo(alone.fingerprint())
                .isEqualTo("WB-PER-004|path:corp.example:" + Grants.CONNECTOR + "|not-granted@head");
    }

    private static Finding only(SmallForest forest) {
        List<Finding> findings = forest.findings(RULE);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
