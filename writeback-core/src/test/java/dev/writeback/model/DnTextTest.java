package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no directory writes, but that people and exports may hold. */
class DnTextTest {
    @Test
    void any_text_is_a_name_or_refused() {
        Cases.each(20_000, draw -> {
            StringBuilder text = new StringBuilder(draw.oneOf("", "CN=", "CN=a,"));
            draw.list(
                            12,
                            () -> draw.oneOf(
                                    "CN", "=", ",", ";", "\\", "\"", "#", "+", " ", "a", "2C", "04", "é", "<",
                                    "\u0000"))
                    .forEach(text::append);
            Dn parsed;
            try {
                parsed = Dn.parse(text.toString());
            } catch (IllegalArgumentException refused) {
                return;
            }
            parsed.parent()
                    .ifPresent(parent -> assertThat(Dn.parse(parent.toString()))
                            .as("parent of %s", text)
                            .isEqualTo(parent));
            assertThat(parsed.within(parsed)).isTrue();
            assertThat(parsed.dnsName()).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=a,", "CN=a;"})
    void a_name_that_ends_in_a_separator_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Dn.parse(text));
    }
}
