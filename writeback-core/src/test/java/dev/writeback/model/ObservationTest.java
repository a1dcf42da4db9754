package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Source SOURCE = new Source("ldap", "dc1");
    private static final Observation<Integer> KNOWN = new Known<>(7, SOURCE, Instant.EPOCH);
    private static final Observation<Integer> UNKNOWN = new Unknown<>(Reason.TIMED_OUT, "no answer in 5 s", SOURCE);

    @Test
    void one_of_two_results_is_chosen_by_what_it_is() {
        assertThat(KNOWN.<String>fold(known -> "known " + known.value(), unknown -> "unknown"))
                .isEqualTo("known 7");
        assertThat(UNKNOWN.<String>fold(known -> "known", unknown -> "unknown " + unknown.reason()))
                .isEqualTo("unknown TIMED_OUT");
    }

    @Test
    void only_a_known_answer_has_a_value() {
        assertThat(KNOWN.known()).contains(7);
        assertThat(UNKNOWN.known()).isEmpty();
    }

    @Test
    void translating_keeps_source_and_time_and_never_makes_the_unknown_known() {
        assertThat(KNOWN.map(value -> "n" + value)).isEqualTo(new Known<>("n7", SOURCE, Instant.EPOCH));
        assertThat(UNKNOWN.<String>map(value -> "n" + value))
                .isEqualTo(new Unknown<String>(Reason.TIMED_OUT, "no answer in 5 s", SOURCE));
    }
}
