package dev.writeback.model.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.password.BrokenRule.TooLong;
import dev.writeback.model.password.BrokenRule.TooShort;
import org.junit.jupiter.api.Test;

class LengthRuleTest {
    private static final String KEY = "🔑";

    @Test
    void the_minimum_is_long_enough() {
        assertThat(new Desk().minimumLength(8).judge("12345678")).isEqualTo(new Judgement.Accepts());
        assertThat(Desk.broken(new Desk().minimumLength(8).judge("1234567"))).containsExactly(new TooShort(8));
    }

    @Test
    void no_characters_are_enough_where_none_are_needed() {
        assertThat(new Desk().judge("")).isEqualTo(new Judgement.Accepts());
        assertThat(Desk.broken(new Desk().minimumLength(1).judge(""))).containsExactly(new TooShort(1));
    }

    @Test
    void whether_a_character_of_two_units_counts_twice_is_unsettled() {
        Desk desk = new Desk().minimumLength(8);

        assertThat(Desk.broken(desk.judge(KEY.repeat(3)))).containsExactly(new TooShort(8));
        assertThat(Desk.open(desk.judge(KEY.repeat(4)))).containsExactly("LENGTH UNSETTLED");
        assertThat(Desk.open(desk.judge(KEY.repeat(7)))).containsExactly("LENGTH UNSETTLED");
        assertThat(desk.judge(KEY.repeat(8))).isEqualTo(new Judgement.Accepts());
    }

    @Test
    void more_than_256_characters_are_too_many_even_for_an_exempt_account() {
        assertThat(new Desk().judge("x".repeat(256))).isEqualTo(new Judgement.Accepts());
        assertThat(Desk.broken(new Desk().exempt(Desk.known(true)).judge("x".repeat(257))))
                .containsExactly(new TooLong(256));
        assertThat(Desk.open(new Desk().judge(KEY.repeat(129)))).containsExactly("LENGTH UNSETTLED");
        assertThat(Desk.broken(new Desk().judge(KEY.repeat(257)))).containsExactly(new TooLong(256));
    }
}
