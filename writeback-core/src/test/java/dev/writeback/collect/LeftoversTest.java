package dev.writeback.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.AccountState;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Computer;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.HealthyFacts;
import dev.writeback.testing.SmallForest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static final Observation<List<Computer>> NO_COMPUTER =
            SmallForest.unknown(Reason.NOT_VISIBLE, "no computer is visible");

    @Test
    void nothing_speaks_against_an_account_that_logs_on_from_an_enabled_computer() {
        assertThat(reason(lastLogon(Duration.ofDays(14)), computers(true))).isEmpty();
    }

    @Test
    void a_disabled_account_is_a_leftover_whatever_else_is_seen() {
        assertThat(reason(state(SmallForest.known(false), loggedOn(Duration.ZERO)), computers(true)))
                .contains("it is disabled");
    }

    @Test
    void so_is_one_that_has_not_logged_on_for_more_than_30_days() {
        assertThat(reason(lastLogon(Duration.ofDays(30)), computers(true))).isEmpty();
        assertThat(reason(lastLogon(Duration.ofDays(30).plusSeconds(1)), computers(true)))
                .contains("it has not logged on since 2026-10-03");
    }

    @Test
    void so_is_one_whose_computer_is_disabled() {
        assertThat(reason(lastLogon(Duration.ofDays(1)), computers(false))).contains("its computer SYNC01 is disabled");
    }

    @Test
    void of_several_computers_one_that_is_enabled_suffices() {
        assertThat(reason(lastLogon(Duration.ofDays(1)), computers(false, true)))
                .isEmpty();
        assertThat(reason(lastLogon(Duration.ofDays(1)), computers(false, false)))
                .contains("its computer SYNC01 is disabled");
    }

    @Test
    void what_is_not_known_says_nothing() {
        Observation.Unknown<?> hidden = new Observation.Unknown<>(Reason.NOT_VISIBLE, "hidden", SmallForest.SOURCE);

        assertThat(reason(AccountState.unknown(hidden), NO_COMPUTER)).isEmpty();
        assertThat(reason(AccountState.unknown(hidden), computers())).isEmpty();
        assertThat(reason(state(SmallForest.known(true), SmallForest.known(Optional.empty())), NO_COMPUTER))
                .isEmpty();
    }

    @Test
    void an_account_that_was_named_is_in_use_unless_it_is_disabled() {
        assertThat(Leftovers.reason(Evidence.NAMED, lastLogon(Duration.ofDays(99)), computers(false), SmallForest.NOW))
                .isEmpty();
        assertThat(Leftovers.reason(
                        Evidence.NAMED,
                        state(SmallForest.known(false), loggedOn(Duration.ZERO)),
                        computers(true),
                        SmallForest.NOW))
                .contains("it is disabled");
    }

    private static Optional<String> reason(AccountState state, Observation<List<Computer>> computers) {
        return Leftovers.reason(Evidence.NAME, state, computers, SmallForest.NOW);
    }

    private static AccountState lastLogon(Duration ago) {
        return state(SmallForest.known(true), loggedOn(ago));
    }

    private static Observation<Optional<Instant>> loggedOn(Duration ago) {
        return SmallForest.known(Optional.of(SmallForest.NOW.minus(ago)));
    }

    private static AccountState state(Observation<Boolean> enabled, Observation<Optional<Instant>> lastLogon) {
        return new AccountState(
                enabled,
                SmallForest.known(false),
                SmallForest.known(Optional.empty()),
                SmallForest.known(Optional.empty()),
                lastLogon);
    }

    /** SYNC01 and so on. */
    private static Observation<List<Computer>> computers(boolean... enabled) {
        List<Computer> computers = new ArrayList<>();
        for (boolean each : enabled) {
            Computer.Builder computer = Computer.builder();
            computer.from(HealthyFacts.server()).name("SYNC0" + (computers.size() + 1));
            computers.add(computer.enabled(each).build());
        }
        return SmallForest.known(computers);
    }
}
