package dev.writeback.model.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.password.BrokenRule.TooYoung;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgeRuleTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_password_that_is_too_young_cannot_be_changed_before_its_time() {
        Instant set = Desk.NOW.minus(Duration.ofHours(2));

        Judgement judgement = desk(PasswordWrite.CHANGE).lastSet(set).judge("whatever");

        assertThat(Desk.broken(judgement)).containsExactly(new TooYoung(set.plus(DAY)));
        assertThat(Desk.broken(judgement).get(0).sentence()).contains("2026-11-21T10:00:00Z");
    }

    @Test
    void at_its_time_it_can() {
        assertThat(desk(PasswordWrite.CHANGE).lastSet(Desk.NOW.minus(DAY)).judge("whatever"))
                .isEqualTo(new Judgement.Accepts());
        assertThat(desk(PasswordWrite.CHANGE)
                        .lastSet(Desk.NOW.minus(DAY).plusNanos(1))
                        .judge("whatever"))
                .isInstanceOf(Judgement.Refuses.class);
    }

    @Test
    void a_plain_reset_asks_for_no_age() {
        assertThat(desk(PasswordWrite.RESET).lastSet(Desk.NOW).judge("whatever"))
                .isEqualTo(new Judgement.Accepts());
        assertThat(desk(PasswordWrite.RESET).lastSetUnknown().judge("whatever")).isEqualTo(new Judgement.Accepts());
    }

    @Test
    void for_a_reset_with_policy_hints_it_is_contested() {
        Judgement inside =
                desk(PasswordWrite.RESET_WITH_POLICY_HINTS).lastSet(Desk.NOW).judge("whatever");
        Judgement after = desk(PasswordWrite.RESET_WITH_POLICY_HINTS)
                .lastSet(Desk.NOW.minus(DAY))
                .judge("whatever");

        assertThat(Desk.open(inside)).containsExactly("MINIMUM_AGE UNSETTLED");
        assertThat(Desk.unjudged(inside).get(0).sentence()).contains("2026-11-21T12:00:00Z");
        assertThat(after).isEqualTo(new Judgement.Accepts());
    }

    @ParameterizedTest
    @EnumSource
    void a_password_that_must_be_changed_has_no_age(PasswordWrite write) {
        assertThat(desk(write).judge("whatever")).isEqualTo(new Judgement.Accepts());
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE", "RESET_WITH_POLICY_HINTS"})
    void an_unknown_age_leaves_the_rule_open(PasswordWrite write) {
        Judgement judgement = desk(write).lastSetUnknown().judge("whatever");

        assertThat(Desk.open(judgement)).containsExactly("MINIMUM_AGE NOT_OBSERVED");
        assertThat(Desk.unjudged(judgement).get(0).sentence()).contains("pwdLastSet is hidden");
        assertThat(desk(write).minimumAge(Duration.ZERO).lastSetUnknown().judge("whatever"))
                .isEqualTo(new Judgement.Accepts());
    }

    @Test
    void an_account_that_needs_no_password_still_keeps_the_minimum_age() {
        assertThat(desk(PasswordWrite.CHANGE)
                        .exempt(Desk.known(true))
                        .lastSet(Desk.NOW)
                        .judge("whatever"))
                .isInstanceOf(Judgement.Refuses.class);
    }

    @Test
    void an_age_beyond_the_end_of_time_is_never_reached() {
        Desk desk = desk(PasswordWrite.CHANGE).minimumAge(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(Desk.broken(desk.lastSet(Desk.NOW).judge("whatever"))).containsExactly(new TooYoung(Instant.MAX));
        assertThat(Desk.broken(desk.lastSet(Instant.MIN).judge("whatever"))).containsExactly(new TooYoung(Instant.MAX));
    }

    private static Desk desk(PasswordWrite write) {
        return new Desk().minimumAge(DAY).write(write);
    }
}
