package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.Observation.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Finding FINDING = Stub.finding("WB-TST-001", false);
    private static final Missing ONE = new Missing("one", "domain:a", Reason.TIMED_OUT, "late");
    private static final Missing TWO = new Missing("two", "domain:a", Reason.NOT_VISIBLE, "hidden");

    @Test
    void fail_outranks_inconclusive_and_inconclusive_outranks_pass() {
        assertThat(Verdict.of(List.of(FINDING), List.of(ONE), "fine"))
                .isEqualTo(new Verdict.Fail(List.of(FINDING), List.of(ONE)));
        assertThat(Verdict.of(List.of(), List.of(ONE), "fine")).isEqualTo(new Verdict.Inconclusive(List.of(ONE)));
        assertThat(Verdict.of(List.of(), List.of(), "fine")).isEqualTo(new Verdict.Pass("fine"));
    }

    @Test
    void further_gaps_turn_a_pass_into_inconclusive_and_are_added_to_the_others() {
        assertThat(new Verdict.Pass("fine").missing(List.of(ONE))).isEqualTo(new Verdict.Inconclusive(List.of(ONE)));
        assertThat(new Verdict.Inconclusive(List.of(ONE)).missing(List.of(TWO)))
                .isEqualTo(new Verdict.Inconclusive(List.of(ONE, TWO)));
        assertThat(new Verdict.Fail(List.of(FINDING), List.of(ONE)).missing(List.of(TWO)))
                .isEqualTo(new Verdict.Fail(List.of(FINDING), List.of(ONE, TWO)));
        assertThat(new Verdict.Crashed("oops").missing(List.of(ONE))).isEqualTo(new Verdict.Crashed("oops"));
    }

    @Test
    void no_further_gap_changes_nothing() {
        Verdict pass = new Verdict.Pass("fine");

        assertThat(pass.missing(List.of())).isSameAs(pass);
    }

    @Test
    void a_failure_has_a_finding_and_an_inconclusive_verdict_misses_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Fail(List.of(), List.of(ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Inconclusive(List.of()));
    }

    @Test
    void one_of_five_results_is_chosen_by_what_it_is() {
        assertThat(List.of(
                        new Verdict.Pass("a"),
                        new Verdict.Fail(List.of(FINDING), List.of()),
                        new Verdict.Inconclusive(List.of(ONE)),
                        new Verdict.NotApplicable("d"),
                        new Verdict.Crashed("e")))
                .extracting(verdict -> verdict.<String>fold(
                        pass -> "pass", fail -> "fail", open -> "open", not -> "not", crashed -> "crashed"))
                .containsExactly("pass", "fail", "open", "not", "crashed");
    }
}
