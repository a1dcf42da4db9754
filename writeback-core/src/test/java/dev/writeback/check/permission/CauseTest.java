package dev.writeback.check.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Verdict;
import dev.writeback.model.UserRecord;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Causes that are easily confused. */
class CauseTest {
    private static final RightOnUsers RESET = RightOnUsers.RESET_PASSWORD;

    /** The OU denies it to computers, the head to users: the user's entry came from the head. */
    @Test
    void a_deny_for_another_class_nearer_by_is_not_its_origin() {
        SmallForest forest = SmallForest.withHead(deny(Grants.USER))
                .unit("OU=Staff", deny(Grants.COMPUTER))
                .user("alice");

        assertThat(only(forest).place()).matches("refused:.*" + Grants.GROUP + "\\)@dc=corp,dc=example");
    }

    private static String deny(String classId) {
        return "(OD;CIIO;CR;" + Grants.RESET + ";" + classId + ";" + Grants.GROUP + ")";
    }

    /** The OU's entry is for its direct children alone, so a user further down has it from the head. */
    @Test
    void a_deny_that_does_not_propagate_is_not_the_origin_further_down() {
        SmallForest forest = SmallForest.withHead("(D;CI;CR;;;" + Grants.GROUP + ")")
                .unit("OU=Staff", "(D;CINP;CR;;;" + Grants.GROUP + ")")
                .unit("OU=Sub,OU=Staff")
                .user("alice", user -> user.in("OU=Sub,OU=Staff"));

        assertThat(only(forest).place()).matches("refused:.*" + Grants.GROUP + "\\)@dc=corp,dc=example");
    }

    /** Waiting would not help: the head's entry is for its direct children alone. */
    @Test
    void a_grant_on_the_head_that_does_not_propagate_is_no_grant_for_users_in_an_ou() {
        SmallForest forest = SmallForest.bare()
                .onHead("(OA;CINP;CR;" + Grants.RESET + ";;" + Grants.CONNECTOR + ")")
                .user("alice");

        assertThat(only(forest).place()).isEqualTo("not-granted:user@dc=corp,dc=example");
    }

    /** Nobody saw whether the OU shuts inheritance off. */
    @Test
    void inheritance_is_not_known_to_reach_users_below_an_ou_that_cannot_be_seen() {
        SmallForest forest =
                SmallForest.ready().hiddenUnit("OU=Staff").user("alice", user -> user.descriptor("D:AI(A;ID;RP;;;AU)"));

        assertThat(forest.verdict(new InheritanceReachesUsers())).isInstanceOf(Verdict.Inconclusive.class);
    }

    /** Two users are denied by different entries for the same trustee. */
    @Test
    void findings_do_not_depend_on_the_order_of_users() {
        SmallForest forest = SmallForest.ready()
                .user("alice", user -> user.with("(OD;;CR;" + Grants.RESET + ";;" + Grants.GROUP + ")"))
                .user("bob", user -> user.with("(D;;CR;;;" + Grants.GROUP + ")"));
        List<UserRecord> backwards = new ArrayList<>(forest.records());
        Collections.reverse(backwards);

        assertThat(Checker.check(forest.draft().users(backwards::stream).build(), List.of(RESET))
                        .findings())
                .isEqualTo(forest.findings(RESET));
    }

    private static Finding only(SmallForest forest) {
        List<Finding> findings = forest.findings(RESET);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
