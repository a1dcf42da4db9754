package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.UserValidator.Examination;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.testing.SmallForest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule may ask to see all users a second time. */
class SecondPassTest {
    private static final SmallForest FOREST =
            SmallForest.ready().user("alice").user("MSOL_0123456789ab").user("bob");

    private final AtomicInteger passes = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void only_the_rule_that_asks_sees_them_again() {
        CheckReport report = Checker.check(
                snapshot(FOREST.records(), FOREST.records()),
                List.of(Stub.counting("WB-TST-001"), asking("WB-TST-002", true), asking("WB-TST-003", false)));

        assertThat(report.results())
                .extracting(CheckResult::verdict)
                .containsExactly(
                        new Verdict.Pass("2 seen"),
                        new Verdict.Pass("alice bob | alice bob"),
                        new Verdict.Pass("alice bob |"));
        assertThat(report.users()).isEqualTo(new CheckReport.UserCount(2, 1, true));
        assertThat(passes).hasValue(2);
        assertThat(closed).hasValue(2);
    }

    @Test
    void there_is_none_if_nobody_asks() {
        Checker.check(snapshot(FOREST.records()), List.of(asking("WB-TST-001", false)));

        assertThat(passes).hasValue(1);
    }

    @Test
    void users_that_only_the_second_pass_lacks_are_missing() {
        UserRecord gap = new UserRecord.Gap(
                SmallForest.DOMAIN, new Unknown<>(Reason.MALFORMED, "the file is damaged", SmallForest.SOURCE));
        List<UserRecord> broken = new ArrayList<>(FOREST.records());
        broken.add(gap);

        for (List<UserRecord> first : List.of(FOREST.records(), broken)) {
            CheckReport report = Checker.check(snapshot(first, broken), List.of(asking("WB-TST-001", true)));

            assertThat(report.results().get(0).missing())
                    .extracting(Missing::detail)
                    .containsExactly("the file is damaged");
            assertThat(report.users().complete()).isFalse();
        }
    }

    @Test
    void a_rule_that_throws_when_it_is_asked_has_crashed_and_the_others_go_on() {
        UserValidator broken = Stub.users("WB-TST-001", facts -> new Asking(true) {
            @Override
            public boolean again() {
                throw new IllegalStateException("CN=alice,DC=corp");
            }
        });

        CheckReport report = Checker.check(
                snapshot(FOREST.records(), FOREST.records()), List.of(broken, asking("WB-TST-002", true)));

        assertThat(report.results().get(0).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Crashed.class,
                        crashed -> assertThat(crashed.message()).doesNotContain("alice"));
        assertThat(report.results().get(1).verdict()).isEqualTo(new Verdict.Pass("alice bob | alice bob"));
    }

    private static UserValidator asking(String id, boolean again) {
        return Stub.users(id, facts -> new Asking(again));
    }

    /** A snapshot whose passes bring these users, one after the other. */
    @SafeVarargs
    private Snapshot snapshot(List<UserRecord>... ofPasses) {
        passes.set(0);
        return FOREST.draft()
                .users(() -> stream(ofPasses[passes.getAndIncrement()]))
                .build();
    }

    private Stream<UserRecord> stream(List<UserRecord> records) {
        return records.stream().onClose(closed::incrementAndGet);
    }

    private static class Asking implements Examination {
        private final boolean asks;
        private final StringBuilder seen = new StringBuilder();

        Asking(boolean asks) {
            this.asks = asks;
        }

        @Override
        public void examine(SyncedUser user) {
            seen.append(user.samAccountName()).append(' ');
        }

        @Override
        public boolean again() {
            seen.append("| ");
            return asks;
        }

        @Override
        public Verdict conclude() {
            return new Verdict.Pass(seen.toString().strip());
        }
    }
}
