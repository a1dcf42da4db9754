package dev.writeback.check.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Confidence;
import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.Verdict;
import dev.writeback.model.Snapshot;
import dev.writeback.model.UserRecord;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the cause is looked for when a right is not effective on a user. */
class BlockedUsersTest {
    private static final RightOnUsers RESET = RightOnUsers.RESET_PASSWORD;
    private static final String DENY_ON_ALL = "(OD;CI;CR;" + Grants.RESET + ";;" + Grants.GROUP + ")";
    private static final String DENY_HERE = "(OD;;CR;" + Grants.RESET + ";;" + Grants.GROUP + ")";

    @Test
    void a_deny_on_the_user_itself_is_its_own_reason() {
        Finding finding = only(SmallForest.ready().user("alice").user("bob", user -> user.with(DENY_HERE)));

        assertThat(finding.ownReason()).isTrue();
        assertThat(finding.affectedUsers()).isEqualTo(1);
        assertThat(finding.place()).matches("refused:.*" + Grants.GROUP + "\\)@users");
        assertThat(finding.actual()).isEqualTo(DENY_HERE);
        assertThat(finding.remedy()).isInstanceOf(Remedy.ByHand.class);
    }

    @Test
    void a_deny_inherited_from_an_ou_names_the_ou() {
        Finding finding = only(
                SmallForest.ready().unit("OU=Staff", DENY_ON_ALL).user("alice").user("bob"));

        assertThat(finding.ownReason()).isFalse();
        assertThat(finding.affectedUsers()).isEqualTo(2);
        assertThat(finding.place()).matches("refused:.*" + Grants.GROUP + "\\)@ou=staff,dc=corp,dc=example");
        assertThat(finding.title()).contains("OU=Staff,DC=corp,DC=example");
        assertThat(finding.remedy().instruction()).contains("OU=Staff,DC=corp,DC=example");
    }

    @Test
    void a_deny_inherited_through_an_ou_names_the_ou_that_carries_it() {
        Finding finding = only(SmallForest.ready()
                .unit("OU=Staff", DENY_ON_ALL)
                .unit("OU=Sub,OU=Staff")
                .user("alice", user -> user.in("OU=Sub,OU=Staff")));

        assertThat(finding.place()).endsWith("@ou=staff,dc=corp,dc=example");
    }

    @Test
    void a_deny_inherited_from_the_head_names_the_head() {
        Finding finding = only(
                SmallForest.withHead(DENY_ON_ALL, Grants.reset(Grants.USER)).user("alice"));

        assertThat(finding.ownReason()).isFalse();
        assertThat(finding.place()).matches("refused:.*" + Grants.GROUP + "\\)@dc=corp,dc=example");
        assertThat(finding.remedy().instruction()).contains("DC=corp,DC=example");
    }

    /** Another trustee, right or object type, an entry for the OU alone: nothing that the user inherited. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(OD;CI;CR;" + Grants.RESET + ";;S-1-5-21-1-2-3-1999)",
                "(OD;CI;WP;" + Grants.RESET + ";;" + Grants.GROUP + ")",
                "(OD;CI;CR;" + Grants.UNEXPIRE + ";;" + Grants.GROUP + ")",
                "(OD;;CR;" + Grants.RESET + ";;" + Grants.GROUP + ")"
            })
    void an_entry_nearer_by_that_is_another_one_is_not_its_origin(String nearer) {
        Finding finding =
                only(SmallForest.withHead(DENY_ON_ALL).unit("OU=Staff", nearer).user("alice"));

        assertThat(finding.place()).matches("refused:.*" + Grants.GROUP + "\\)@dc=corp,dc=example");
    }

    @Test
    void a_generic_deny_is_traced_although_it_is_inherited_with_its_rights_spelled_out() {
        Finding finding =
                only(SmallForest.ready().unit("OU=Staff", "(D;CI;GA;;;AU)").user("alice"));

        assertThat(finding.place()).matches("refused:.*S-1-5-11\\)@ou=staff,dc=corp,dc=example");
    }

    @Test
    void an_explicit_grant_beats_an_inherited_deny() {
        SmallForest forest = SmallForest.ready()
                .unit("OU=Staff", DENY_ON_ALL)
                .user("alice", user -> user.with("(OA;;CR;" + Grants.RESET + ";;" + Grants.CONNECTOR + ")"));

        assertThat(forest.verdict(RESET)).isEqualTo(new Verdict.Pass("1 user"));
    }

    @Test
    void a_grant_on_the_head_that_users_do_not_carry_is_not_inherited_yet() {
        Finding finding = only(SmallForest.ready().user("alice", user -> user.descriptor("D:AI(A;ID;RP;;;AU)")));

        assertThat(finding.place()).isEqualTo("not-inherited-yet@dc=corp,dc=example");
        assertThat(finding.remedy().instruction()).startsWith("wait");
        assertThat(finding.ownReason()).isFalse();
    }

    @Test
    void a_grant_on_the_head_for_another_class_is_no_grant() {
        Finding finding = only(SmallForest.bare()
                .onHead(Grants.reset(Grants.COMPUTER))
                .user("alice", user -> user.descriptor("D:AI(A;ID;RP;;;AU)")));

        assertThat(finding.place()).isEqualTo("not-granted:user@dc=corp,dc=example");
    }

    @Test
    void a_container_that_cannot_be_seen_leaves_the_cause_open() {
        Finding finding = only(SmallForest.ready()
                .hiddenUnit("OU=Staff")
                .user("alice", user -> user.descriptor("D:AI(A;ID;RP;;;AU)")));

        assertThat(finding.place()).isEqualTo("not-explained@ou=staff,dc=corp,dc=example");
        assertThat(finding.confidence()).isEqualTo(Confidence.OBSERVED);
        assertThat(finding.remedy().instruction()).contains("OU=Staff,DC=corp,DC=example");
    }

    @Test
    void a_container_that_was_not_read_leaves_the_cause_open() {
        Finding finding = only(SmallForest.ready()
                .user("alice", user -> user.in("OU=Unread,OU=Staff").descriptor("D:AI(A;ID;RP;;;AU)")));

        assertThat(finding.place()).isEqualTo("not-explained@ou=unread,ou=staff,dc=corp,dc=example");
    }

    @Test
    void a_class_that_the_schema_does_not_have_leaves_the_cause_open() {
        Finding finding = only(SmallForest.bare()
                .user("alice", user -> user.ofClass("robot", Grants.COMPUTER).descriptor("D:AI(A;ID;RP;;;AU)")));

        assertThat(finding.place()).isEqualTo("not-explained@dc=corp,dc=example");
        assertThat(finding.actual()).contains("robot");
    }

    @Test
    void users_whom_inheritance_does_not_reach_are_left_to_the_rule_about_inheritance() {
        SmallForest forest = SmallForest.ready()
                .shutUnit("OU=Shut")
                .user("alice")
                .user("bob", user -> user.in("OU=Shut"))
                .user("carol", user -> user.shut());

        assertThat(forest.verdict(RESET))
                .isInstanceOfSatisfying(
                        Verdict.Pass.class,
                        pass -> assertThat(pass.because()).startsWith("1 user;").contains("short of 2 "));
    }

    @Test
    void a_user_right_below_the_head_is_judged_like_others() {
        assertThat(SmallForest.ready().user("alice", user -> user.in("")).verdict(RESET))
                .isEqualTo(new Verdict.Pass("1 user"));
        assertThat(only(SmallForest.bare().user("alice", user -> user.in(""))).place())
                .startsWith("not-granted:user");
    }

    @Test
    void fingerprints_do_not_depend_on_the_order_or_number_of_users() {
        Set<String> expected = fingerprints(mixed(List.of(0, 1, 2, 3, 4)));

        assertThat(expected).hasSize(5);
        Cases.each(200, draw -> {
            List<Integer> kinds = draw.shuffled(List.of(0, 1, 2, 3, 4));
            kinds.addAll(draw.list(10, () -> draw.below(5)));

            assertThat(fingerprints(mixed(kinds))).isEqualTo(expected);
        });
    }

    @Test
    void findings_do_not_depend_on_the_order_in_which_users_are_read() {
        SmallForest forest = mixed(List.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 1, 1, 1));
        List<Finding> expected = forest.findings(RESET);

        Cases.each(200, draw -> {
            List<UserRecord> users = draw.shuffled(forest.records());
            Snapshot snapshot = forest.draft().users(users::stream).build();

            assertThat(Checker.check(snapshot, List.of(RESET)).findings()).isEqualTo(expected);
        });
    }

    private static SmallForest mixed(List<Integer> kinds) {
        SmallForest forest = SmallForest.ready().unit("OU=Denied", DENY_ON_ALL).hiddenUnit("OU=Hidden");
        for (int kind : kinds) {
            forest.user("user" + forest.records().size(), user -> switch (kind) {
                case 0 -> user.with(DENY_HERE);
                case 1 -> user.in("OU=Denied");
                case 2 -> user.in("OU=Hidden").descriptor("D:AI(A;ID;RP;;;AU)");
                case 3 -> user.descriptor("D:AI(A;ID;RP;;;AU)");
                default -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON);
            });
        }
        return forest;
    }

    private static Set<String> fingerprints(SmallForest forest) {
        Set<String> fingerprints = new TreeSet<>();
        forest.findings(RESET).forEach(finding -> fingerprints.add(finding.fingerprint()));
        return fingerprints;
    }

    private static Finding only(SmallForest forest) {
        List<Finding> findings = forest.findings(RESET);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
