package dev.writeback.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.model.Snapshot;
import dev.writeback.port.AccountQuery;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final Snapshot content = SmallForest.ready()
            .shutUnit("OU=Shut")
            .user("alice")
            .user("bob", user -> user.in("OU=Shut"))
            .snapshot();
    private final StubDirectory directory =
            new StubDirectory(content, SmallForest.known(List.of(SmallForest.connector())));
    private final Snapshot rest = Collector.collect(
            directory,
            CollectOptions.builder()
                    .clock(() -> SmallForest.NOW)
                    .keepUsers(false)
                    .build());

    @Test
    void a_user_is_judged_as_among_all_others() {
        CheckReport alice = ask("alice");
        CheckReport bob = ask("bob");

        assertThat(alice.users().examined()).isOne();
        assertThat(alice.findings())
                .filteredOn(finding -> finding.affectedUsers() > 0)
                .isEmpty();
        assertThat(bob.findings())
                .filteredOn(finding -> finding.affectedUsers() > 0)
                .extracting(Finding::place)
                .containsExactlyElementsOf(Writeback.check(content).findings().stream()
                        .filter(finding -> finding.affectedUsers() > 0)
                        .map(Finding::place)
                        .toList());
    }

    @Test
    void nobody_of_that_name_is_not_somebody_without_faults() {
        CheckReport nobody = ask("nobody");

        assertThat(Gate.of(Scope.DIRECTORY).passes(nobody)).isFalse();
        assertThat(nobody.users().complete()).isFalse();
    }

    @Test
    void users_are_not_read_before_somebody_asks() {
        assertThat(rest.domains()).hasSize(1);
        assertThat(directory.passes).isZero();
    }

    private CheckReport ask(String name) {
        return Writeback.ask(directory, rest, AccountQuery.parse(name));
    }
}
