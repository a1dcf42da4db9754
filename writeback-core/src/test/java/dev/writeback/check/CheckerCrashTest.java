package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.UserValidator.Examination;
import dev.writeback.model.Facts;
import dev.writeback.model.SyncedUser;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One broken rule does not hide the others, and tells nothing about the directory. */
class CheckerCrashTest {
    private static final String CONFIDENTIAL = "CN=alice,DC=corp";

    @Test
    void a_rule_over_facts_that_throws_has_crashed() {
        assertCrashed(Stub.facts(Stub.rule("WB-TST-001"), facts -> {
            throw new IllegalStateException(CONFIDENTIAL);
        }));
    }

    @Test
    void a_rule_over_users_that_throws_at_the_start_has_crashed() {
        assertCrashed(Stub.users("WB-TST-001", facts -> {
            throw new IllegalStateException(CONFIDENTIAL);
        }));
    }

    @Test
    void a_rule_over_users_that_throws_on_a_user_has_crashed() {
        assertCrashed(Stub.users("WB-TST-001", facts -> new Throwing(true)));
    }

    @Test
    void a_rule_over_users_that_throws_at_the_end_has_crashed() {
        assertCrashed(Stub.users("WB-TST-001", facts -> new Throwing(false)));
    }

    @Test
    void a_rule_that_asks_for_a_fact_it_did_not_declare_has_crashed() {
        assertCrashed(Stub.facts(
                Stub.rule("WB-TST-001"),
                facts -> new Verdict.Pass(facts.known(Facts.SCHEMA).rights() + CONFIDENTIAL)));
    }

    @Test
    void a_rule_that_consults_a_fact_it_did_not_declare_has_crashed() {
        assertCrashed(Stub.facts(
                Stub.rule("WB-TST-001").addRequires(Facts.SCHEMA),
                facts -> new Verdict.Pass(facts.consult(Facts.SCHEMA) + CONFIDENTIAL)));
    }

    @Test
    void a_rule_about_the_forest_that_asks_for_a_path_has_crashed() {
        assertCrashed(Stub.facts(Stub.rule("WB-TST-001"), facts -> new Verdict.Pass(facts.path() + CONFIDENTIAL)));
    }

    private static void assertCrashed(Validator broken) {
        Validator before = Stub.counting("WB-TST-002");
        Validator after = Stub.counting("WB-TST-003");

        CheckReport report =
                Checker.check(SmallForest.ready().user("alice").user("bob").snapshot(), List.of(before, broken, after));

        assertThat(report.results())
                .extracting(CheckResult::verdict)
                .element(1)
                .isInstanceOfSatisfying(
                        Verdict.Crashed.class,
                        crashed -> assertThat(crashed.message())
                                .contains("Exception")
                                .doesNotContain(CONFIDENTIAL));
        assertThat(List.of(report.results().get(0), report.results().get(2)))
                .extracting(CheckResult::verdict)
                .containsOnly(new Verdict.Pass("2 seen"));
        assertThat(report.readiness(Scope.DIRECTORY)).isEqualTo(Readiness.UNKNOWN);
    }

    private record Throwing(boolean early) implements Examination {
        @Override
        public void examine(SyncedUser user) {
            if (early) {
                throw new IllegalStateException(CONFIDENTIAL);
            }
        }

        @Override
        public Verdict conclude() {
            throw new IllegalStateException(CONFIDENTIAL);
        }
    }
}
