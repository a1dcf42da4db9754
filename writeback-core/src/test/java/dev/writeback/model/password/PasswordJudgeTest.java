package dev.writeback.model.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.password.BrokenRule.ContainsAccountName;
import dev.writeback.model.password.BrokenRule.NotComplex;
import dev.writeback.model.password.BrokenRule.TooShort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordJudgeTest {
    @Test
    void what_breaks_nothing_and_leaves_nothing_open_is_accepted() {
        Judgement judgement = new Desk().complex().minimumLength(8).judge("Tr0ubador&3");

        assertThat(judgement).isEqualTo(new Judgement.Accepts());
    }

    @Test
    void every_broken_rule_is_named_with_a_sentence_for_its_chooser() {
        Judgement judgement = new Desk().complex().minimumLength(12).judge("ehagens");

        assertThat(Desk.broken(judgement))
                .containsExactly(new TooShort(12), new NotComplex(), new ContainsAccountName());
        assertThat(Desk.broken(judgement).get(0).sentence()).isEqualTo("The password needs at least 12 characters.");
    }

    @Test
    void a_certain_refusal_outranks_what_is_unknown_and_keeps_it() {
        Judgement judgement = new Desk()
                .minimumLength(8)
                .history(24)
                .write(PasswordWrite.CHANGE)
                .judge("short");

        assertThat(judgement).isInstanceOf(Judgement.Refuses.class);
        assertThat(Desk.open(judgement)).containsExactly("HISTORY HIDDEN");
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE", "RESET_WITH_POLICY_HINTS"})
    void nobody_can_say_whether_a_password_was_used_before(PasswordWrite write) {
        assertThat(Desk.open(new Desk().history(24).write(write).judge("whatever")))
                .containsExactly("HISTORY HIDDEN");
        assertThat(new Desk().history(0).write(write).judge("whatever")).isEqualTo(new Judgement.Accepts());
    }

    @Test
    void a_plain_reset_asks_for_no_history() {
        assertThat(new Desk().history(24).write(PasswordWrite.RESET).judge("whatever"))
                .isEqualTo(new Judgement.Accepts());
    }

    @Test
    void who_says_nothing_of_the_domain_controllers_is_never_told_that_a_password_will_be_accepted() {
        PasswordOwner owner = PasswordOwner.builder()
                .samAccountName("ehagens")
                .displayName(Desk.known("Erin M. Hagens"))
                .passwordLastSet(Desk.known(Optional.empty()))
                .passwordNotRequired(Desk.known(false))
                .build();
        PasswordPolicy policy = PasswordPolicy.builder()
                .minimumAge(Duration.ZERO)
                .minimumLength(8)
                .historyLength(0)
                .complex(true)
                .lockoutThresholdAttempts(0)
                .build();

        Judgement judgement = PasswordJudge.by(policy, Circumstances.of(PasswordWrite.RESET))
                .judge("Tr0ubador&3".toCharArray(), owner, Desk.NOW);

        assertThat(Desk.open(judgement))
                .containsExactly("PASSWORD_FILTER NOT_OBSERVED", "ENTRA_PASSWORD_PROTECTION NOT_OBSERVED");
    }

    @Test
    void a_program_that_is_known_to_run_has_rules_that_nobody_can_see() {
        Judgement judgement = new Desk()
                .passwordFilter(Desk.known(true))
                .entraPasswordProtection(Desk.known(true))
                .judge("whatever");

        assertThat(Desk.open(judgement)).containsExactly("PASSWORD_FILTER HIDDEN", "ENTRA_PASSWORD_PROTECTION HIDDEN");
    }

    @Test
    void an_account_that_needs_no_password_is_exempt_from_most_rules() {
        Desk desk = new Desk().complex().minimumLength(8).history(24).write(PasswordWrite.CHANGE);

        assertThat(desk.exempt(Desk.known(true)).judge("ehagens")).isEqualTo(new Judgement.Accepts());
    }

    @Test
    void nothing_is_certainly_broken_while_the_exemption_is_unknown() {
        Desk desk = new Desk().complex().minimumLength(8).exempt(Desk.unknown("userAccountControl is hidden"));

        assertThat(Desk.open(desk.judge("short"))).containsExactly("LENGTH NOT_OBSERVED", "COMPLEXITY NOT_OBSERVED");
        assertThat(Desk.unjudged(desk.judge("short")).get(0).sentence()).contains("userAccountControl is hidden");
        assertThat(desk.judge("Tr0ubador&3")).isEqualTo(new Judgement.Accepts());
    }

    @Test
    void answers_that_contradict_themselves_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Judgement.Refuses(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Judgement.Unknown(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Desk().account("").judge("whatever"));
    }
}
