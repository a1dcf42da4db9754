package dev.writeback.model.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.password.BrokenRule.ContainsAccountName;
import dev.writeback.model.password.BrokenRule.ContainsDisplayName;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Draw;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"ehagens", "EHAGENS", "1-eHaGeNs-A", "xxehagens"})
    void the_whole_account_name_must_not_be_in_the_password(String candidate) {
        assertThat(Desk.broken(desk().judge(candidate))).contains(new ContainsAccountName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ehagen", "e-hagens1", "snegahe"})
    void a_part_of_the_account_name_may_be(String candidate) {
        assertThat(Desk.broken(desk().judge(candidate))).doesNotContain(new ContainsAccountName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Jo"})
    void an_account_name_of_one_or_two_characters_does_not_count(String account) {
        assertThat(Desk.broken(desk().account(account).judge("aJoA1!"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"erin", "xHAGENSx", "1Erin!"})
    void the_parts_of_a_display_name_must_not_be_in_it(String candidate) {
        assertThat(Desk.broken(desk().displayName("Erin M. Hagens").judge(candidate)))
                .contains(new ContainsDisplayName());
    }

    @Test
    void parts_of_one_or_two_characters_and_pieces_of_parts_may_be() {
        assertThat(Desk.broken(desk().displayName("Erin M. Li").judge("M-eri-Li-rin-1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ",", ".", "\t", "-", "_", "#", " - ", ".,"})
    void a_display_name_has_seven_delimiters(String delimiter) {
        Desk desk = desk().displayName("abcd" + delimiter + "efgh");

        assertThat(Desk.broken(desk.judge("1Aefgh"))).containsExactly(new ContainsDisplayName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "/", "£", "–", "'", "\u00a0"})
    void others_belong_to_its_parts(String other) {
        Desk desk = desk().displayName("abcd" + other + "efgh");

        assertThat(Desk.broken(desk.judge("1Aefgh"))).isEmpty();
        assertThat(Desk.broken(desk.judge("1Aabcd" + other + "efgh"))).containsExactly(new ContainsDisplayName());
    }

    @ParameterizedTest
    @CsvSource({"Ünal, 1Aünal, true", "Жанна, 1жАННА, true", "Kılıç, 1Akiliç, false", "Weiß, 1Aweiss, false"})
    void letters_are_compared_one_by_one_in_no_language(String name, String candidate, boolean contained) {
        assertThat(Desk.broken(desk().displayName(name).judge(candidate)).contains(new ContainsDisplayName()))
                .isEqualTo(contained);
    }

    @Test
    void a_display_name_that_is_not_visible_leaves_the_rule_open() {
        Judgement judgement =
                desk().displayName(Desk.unknown("absent or hidden")).judge("Tr0ubador&3");

        assertThat(Desk.open(judgement)).containsExactly("DISPLAY_NAME NOT_OBSERVED");
        assertThat(Desk.unjudged(judgement).get(0).sentence()).contains("absent or hidden");
    }

    @Test
    void without_complexity_a_name_is_no_certain_refusal() {
        Judgement judgement = new Desk().displayName("Erin Hagens").judge("erin-ehagens");

        assertThat(Desk.open(judgement)).containsExactly("ACCOUNT_NAME UNSETTLED", "DISPLAY_NAME UNSETTLED");
    }

    @Test
    void a_second_slower_way_to_search_agrees() {
        Cases.each(20_000, draw -> {
            String name = text(draw, 12);
            String candidate = text(draw, 8);

            boolean contained = Arrays.stream(name.split("[ ,.\t\\-_#]"))
                    .filter(part -> part.length() > 2)
                    .anyMatch(part -> lower(candidate).contains(lower(part)));

            assertThat(Desk.broken(desk().displayName(name).judge(candidate)).contains(new ContainsDisplayName()))
                    .as("%s in %s", name, candidate)
                    .isEqualTo(contained);
        });
    }

    @Test
    void capital_and_small_letters_are_the_same() {
        Cases.each(5_000, draw -> {
            String name = text(draw, 6) + "x";
            String candidate = text(draw, 4) + name + text(draw, 4);

            Judgement small = desk().account(lower(name)).displayName(name).judge(lower(candidate));
            Judgement capital = desk().account(name)
                    .displayName(name.toUpperCase(Locale.ROOT))
                    .judge(candidate.toUpperCase(Locale.ROOT));

            assertThat(names(capital)).isEqualTo(names(small));
        });
    }

    private static String names(Judgement judgement) {
        return Desk.broken(judgement).stream()
                .filter(rule -> rule.rule() != PasswordRule.COMPLEXITY)
                .toList()
                .toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String text(Draw draw, int length) {
        return String.join(
                "", draw.list(length, () -> draw.oneOf("a", "A", "b", "é", "É", "-", " ", "a", "B", "Ж", "ж")));
    }

    private static Desk desk() {
        return new Desk().complex();
    }
}
