package dev.writeback.check.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Remedy;
import dev.writeback.check.Verdict;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightOnUsersTest {
    private static final List<RightOnUsers> ALL =
            List.of(RightOnUsers.RESET_PASSWORD, RightOnUsers.WRITE_LOCKOUT_TIME, RightOnUsers.WRITE_PWD_LAST_SET);

    @Test
    void passes_and_says_how_many_users_it_saw_when_the_head_grants_it() {
        SmallForest forest = SmallForest.ready().user("alice").user("bob");

        for (RightOnUsers rule : ALL) {
            assertThat(forest.verdict(rule)).as("%s", rule.id()).isEqualTo(new Verdict.Pass("2 users"));
        }
    }

    @Test
    void fails_once_for_all_users_and_names_the_missing_grant_when_nothing_grants_it() {
        SmallForest forest = SmallForest.bare().user("alice").user("bob");

        assertThat(ALL)
                .extracting(rule -> {
                    Finding finding = only(forest.findings(rule));
                    assertThat(finding.affectedUsers()).isEqualTo(2);
                    assertThat(finding.ownReason()).isFalse();
                    return finding.remedy().instruction();
                })
                .containsExactly(
                        "add " + Grants.reset(Grants.USER) + " to DC=corp,DC=example",
                        "add " + Grants.lockoutTime(Grants.USER) + " to DC=corp,DC=example",
                        "add " + Grants.pwdLastSet(Grants.USER) + " to DC=corp,DC=example");
    }

    @Test
    void is_inconclusive_with_the_reason_when_no_descriptor_can_be_read() {
        SmallForest forest = SmallForest.ready()
                .user("alice", hidden(Reason.NOT_VISIBLE, "hidden"))
                .user("bob", hidden(Reason.NOT_VISIBLE, "hidden"))
                .user("carol", hidden(Reason.MALFORMED, "at offset 4"));

        for (RightOnUsers rule : ALL) {
            assertThat(forest.verdict(rule))
                    .isInstanceOfSatisfying(
                            Verdict.Inconclusive.class,
                            open -> assertThat(open.missing())
                                    .extracting(Missing::reason, Missing::detail)
                                    .containsExactly(
                                            tuple(Reason.NOT_VISIBLE, "hidden"),
                                            tuple(Reason.MALFORMED, "at offset 4")));
        }
    }

    @Test
    void one_unreadable_descriptor_keeps_it_from_passing() {
        SmallForest forest = SmallForest.ready().user("alice").user("bob", hidden(Reason.NOT_VISIBLE, "hidden"));

        assertThat(forest.verdict(RightOnUsers.RESET_PASSWORD))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(only(open.missing()).question()).contains("Reset Password", "1 user"));
    }

    @Test
    void a_failure_also_names_what_could_not_be_judged() {
        SmallForest forest = SmallForest.bare().user("alice").user("bob", hidden(Reason.NOT_VISIBLE, "hidden"));

        assertThat(forest.verdict(RightOnUsers.RESET_PASSWORD)).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(only(fail.findings()).affectedUsers()).isEqualTo(1);
            assertThat(only(fail.missing()).reason()).isEqualTo(Reason.NOT_VISIBLE);
        });
    }

    @Test
    void an_entry_with_a_condition_that_could_decide_leaves_it_open() {
        SmallForest forest = SmallForest.ready().user("alice", user -> user.descriptor(withCondition()));

        assertThat(forest.verdict(RightOnUsers.RESET_PASSWORD))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(only(open.missing()).reason()).isEqualTo(Reason.UNSUPPORTED));
    }

    /** Any way of granting it will do: an entry that names the account is not asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(A;CI;GA;;;" + Grants.CONNECTOR + ")",
                "(A;CI;0xF01FF;;;" + Grants.CONNECTOR + ")",
                "(A;CI;CRWP;;;" + Grants.CONNECTOR + ")",
                "(OA;CIIO;CRWP;;" + Grants.USER + ";" + Grants.CONNECTOR + ")",
                "(A;CI;GA;;;" + Grants.GROUP + ")",
                "(A;CI;CRWP;;;AU)",
                "(A;CI;CRWP;;;WD)"
            })
    void passes_whatever_grants_it(String ace) {
        SmallForest forest = SmallForest.bare().onHead(ace).user("alice");

        for (RightOnUsers rule : ALL) {
            assertThat(forest.verdict(rule)).isEqualTo(new Verdict.Pass("1 user"));
        }
    }

    /** Which of reset, lockoutTime and pwdLastSet pass with one entry on the head. */
    @ParameterizedTest
    @CsvSource({
        "(OA;CI;WP;" + Grants.ACCOUNT_RESTRICTIONS + ";;" + Grants.CONNECTOR + "), --Y",
        "(OA;CI;WP;" + Grants.USER + ";;" + Grants.CONNECTOR + "), -YY",
        "(OA;CI;WP;;;" + Grants.CONNECTOR + "), -YY",
        "(A;CI;CR;;;" + Grants.CONNECTOR + "), Y--",
        "(A;CI;GRGX;;;" + Grants.CONNECTOR + "), ---",
        "(A;;GA;;;" + Grants.CONNECTOR + "), ---",
        "(A;OI;GA;;;" + Grants.CONNECTOR + "), ---",
        "(A;CI;GA;;;PS), ---",
        "(A;CI;GA;;;S-1-5-21-1-2-3-1999), ---"
    })
    void passes_for_what_an_entry_grants_and_nothing_else(String ace, String passes) {
        SmallForest forest = SmallForest.bare().onHead(ace).user("alice");

        StringBuilder passed = new StringBuilder();
        ALL.forEach(rule -> passed.append(forest.verdict(rule) instanceof Verdict.Pass ? 'Y' : '-'));

        assertThat(passed).hasToString(passes);
    }

    @Test
    void an_explicit_grant_on_the_user_is_enough() {
        SmallForest forest =
                SmallForest.bare().user("alice", user -> user.with("(A;;CRWP;;;" + Grants.CONNECTOR + ")"));

        for (RightOnUsers rule : ALL) {
            assertThat(forest.verdict(rule)).isEqualTo(new Verdict.Pass("1 user"));
        }
    }

    @Test
    void self_grants_it_on_the_connector_account_alone() {
        SmallForest forest = SmallForest.bare()
                .onHead("(A;CI;CR;;;PS)")
                .user("svc-sync", user -> user.sid(Grants.CONNECTOR))
                .user("alice");

        Finding finding = only(forest.findings(RightOnUsers.RESET_PASSWORD));

        assertThat(finding.examples())
                .extracting(Object::toString)
                .containsExactly("CN=alice,OU=Staff,DC=corp,DC=example");
    }

    @Test
    void a_grant_for_users_does_not_cover_inet_org_persons() {
        SmallForest forest = SmallForest.ready()
                .user("alice")
                .user("ines", user -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON));

        Finding finding = only(forest.findings(RightOnUsers.WRITE_LOCKOUT_TIME));

        assertThat(finding.place()).isEqualTo("not-granted:inetOrgPerson@dc=corp,dc=example");
        assertThat(finding.title()).contains("1 user").contains("inetOrgPerson");
        assertThat(finding.remedy().instruction())
                .isEqualTo("add " + Grants.lockoutTime(Grants.INET_ORG_PERSON) + " to DC=corp,DC=example");
    }

    @Test
    void a_class_left_out_is_the_exception_only_while_others_are_reached() {
        SmallForest some = SmallForest.ready()
                .user("alice")
                .user("ines", user -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON));
        SmallForest none =
                SmallForest.ready().user("ines", user -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON));

        assertThat(only(some.findings(RightOnUsers.RESET_PASSWORD)).ownReason()).isTrue();
        assertThat(only(none.findings(RightOnUsers.RESET_PASSWORD)).ownReason()).isFalse();
    }

    @Test
    void a_deny_on_each_user_is_not_the_exception_when_nobody_is_left() {
        SmallForest forest = SmallForest.ready().user("alice", user -> user.with("(D;;CR;;;" + Grants.GROUP + ")"));

        assertThat(only(forest.findings(RightOnUsers.RESET_PASSWORD)).ownReason())
                .isFalse();
    }

    @Test
    void the_cure_cures() {
        SmallForest broken = SmallForest.bare()
                .user("alice")
                .user("ines", user -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON));
        SmallForest cured = SmallForest.bare()
                .user("alice")
                .user("ines", user -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON));

        for (RightOnUsers rule : ALL) {
            for (Finding finding : broken.findings(rule)) {
                assertThat(finding.remedy())
                        .isInstanceOfSatisfying(
                                Remedy.AddAce.class,
                                add -> cured.onHead(
                                        add.grant().to(add.trustee()).toString()));
            }
        }

        for (RightOnUsers rule : ALL) {
            assertThat(cured.verdict(rule)).isEqualTo(new Verdict.Pass("2 users"));
        }
    }

    @Test
    void a_few_users_are_named_and_all_are_counted() {
        SmallForest forest = SmallForest.bare();
        for (int i = 0; i < 7; i++) {
            forest.user("user" + i);
        }

        Finding finding = only(forest.findings(RightOnUsers.RESET_PASSWORD));

        assertThat(finding.affectedUsers()).isEqualTo(7);
        assertThat(finding.examples()).hasSize(Finding.MAX_EXAMPLES).doesNotHaveDuplicates();
    }

    private static UnaryOperator<UserDraft> hidden(Reason reason, String detail) {
        return user -> user.descriptor(SmallForest.unknown(reason, detail));
    }

    /** Reset Password under a condition, in front of a list that grants nothing. */
    private static Observation<SecurityDescriptor> withCondition() {
        Ace ace = new Ace.Typed(
                AceType.ALLOWED_CALLBACK,
                AceFlags.NONE,
                new AccessMask(AccessMask.CONTROL_ACCESS),
                null,
                null,
                new Sid(Grants.CONNECTOR),
                Bytes.of(new byte[] {0x61, 0x72, 0x74, 0x78}));
        return SmallForest.known(SecurityDescriptor.of(0, null, null, Acl.of(List.of(ace))));
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
