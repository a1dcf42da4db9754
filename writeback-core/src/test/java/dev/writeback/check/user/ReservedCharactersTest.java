package dev.writeback.check.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedCharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {",", "+", "\"", "\\", "<", ">", ";", "=", "/"})
    void each_is_found_wherever_it_stands(String character) {
        assertThat(ReservedCharacters.in("a" + character + "b")).containsExactly(character);
        assertThat(ReservedCharacters.in(character)).containsExactly(character);
    }

    @Test
    void blanks_and_number_signs_count_at_the_ends_alone() {
        assertThat(ReservedCharacters.in(" a")).containsExactly("blank at the beginning");
        assertThat(ReservedCharacters.in("#a")).containsExactly("# at the beginning");
        assertThat(ReservedCharacters.in("a ")).containsExactly("blank at the end");
        assertThat(ReservedCharacters.in("a #b c#")).isEmpty();
    }

    @Test
    void line_breaks_have_a_name() {
        assertThat(ReservedCharacters.in("a\nb\rc")).containsExactly("line break");
    }

    @Test
    void other_signs_are_left_alone() {
        assertThat(ReservedCharacters.in("R&D (Köln) - 1.Stock_'x'!")).isEmpty();
        assertThat(ReservedCharacters.in("")).isEmpty();
    }
}
