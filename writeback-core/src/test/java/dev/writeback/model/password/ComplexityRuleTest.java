package dev.writeback.model.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.password.BrokenRule.NotComplex;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexityRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"aA1", "aA!", "a1#", "A1~", "a1漢", "A!あ", "Übermorgen1", "a1'", "zZ0", "Aa=", "1a$"})
    void characters_of_three_categories_are_enough(String candidate) {
        assertThat(complexity(candidate)).isEqualTo("holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdef12", "ABCdef", "漢字かな1", "пароль1", "!!!!11", "a€", "pass word", "übergabe"})
    void characters_of_two_are_not(String candidate) {
        assertThat(complexity(candidate)).isEqualTo("broken");
    }

    /** In order: £, €, space, backslash, tab, an emoji, an Arabic digit; then letters with and without a case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aA£", "a1€", "aA bB", "aA\\", "1a\t", "aA🔑", "aA١", "Пароль1", "éÉ1", "aé1", "Αα1", "éÉ\\", "ԱA1"
            })
    void where_documents_differ_it_stays_open(String candidate) {
        assertThat(complexity(candidate)).isEqualTo("open");
    }

    @Test
    void nothing_is_asked_where_complexity_is_off() {
        assertThat(new Desk().judge("a")).isEqualTo(new Judgement.Accepts());
    }

    @Test
    void a_second_slower_way_to_decide_agrees() {
        Cases.each(20_000, draw -> {
            String candidate = candidate(draw);

            assertThat(complexity(candidate)).isEqualTo(SlowComplexity.of(candidate));
        });
    }

    @Test
    void another_character_never_makes_a_password_less_complex() {
        Cases.each(20_000, draw -> {
            String candidate = candidate(draw);
            String longer = candidate + character(draw);

            assertThat(rank(complexity(longer))).isGreaterThanOrEqualTo(rank(complexity(candidate)));
        });
    }

    @Test
    void the_order_of_characters_does_not_matter() {
        Cases.each(2_000, draw -> {
            String candidate = candidate(draw);

            assertThat(complexity(new StringBuilder(candidate).reverse().toString()))
                    .isEqualTo(complexity(candidate));
        });
    }

    private static int rank(String answer) {
        return switch (answer) {
            case "broken" -> 0;
            case "open" -> 1;
            default -> 2;
        };
    }

    private static String complexity(String candidate) {
        Judgement judgement =
                new Desk().complex().account("nobody-is-called-this").judge(candidate);
        if (Desk.broken(judgement).contains(new NotComplex())) {
            return "broken";
        }
        return Desk.open(judgement).contains("COMPLEXITY UNSETTLED") ? "open" : "holds";
    }

    private static String candidate(Draw draw) {
        return String.join("", draw.list(5, () -> character(draw)));
    }

    private static String character(Draw draw) {
        return switch (draw.below(4)) {
            case 0 -> String.valueOf((char) draw.below(0x80));
            case 1 -> String.valueOf((char) draw.below(0x600));
            case 2 ->
                draw.oneOf("é", "É", "ß", "Ж", "ж", "Ա", "あ", "漢", "ª", "ǅ", "€", "£", "١", "🔑", "𠮷", "\uD83D", "\\");
            default -> String.valueOf((char) draw.below(0x1_0000));
        };
    }
}
