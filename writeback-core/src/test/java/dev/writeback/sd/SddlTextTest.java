package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader of SDDL does with rare and with wrong fields. */
class SddlTextTest {
    @Test
    void a_sid_with_a_hexadecimal_authority_reads_back_from_its_text() {
        Ace.Typed ace = Ace.simple(AceType.ALLOWED, AceFlags.NONE, 0x20, new Sid("S-1-0x123456789abc-1"));

        assertThat(Sddl.parseAce(Sddl.print(ace), SidAliases.wellKnown())).isEqualTo(ace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(A;;GA;;;S-1-5-99999999999)",
                "(A;;GA;;;S-1-x)",
                "(OA;;CR;no-guid;;SY)",
                "(OA;;CR;;00299570-246d-11d0-a768;SY)",
                "(A;;0x+5;;;SY)"
            })
    void a_wrong_field_is_refused_like_any_other_fault(String text) {
        assertThatThrownBy(() -> Sddl.parseAce(text, SidAliases.wellKnown()))
                .isInstanceOf(MalformedDescriptorException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "(Q;;GA;;;SY), 1",
        "(A;XX;GA;;;SY), 3",
        "(A;CIXX;GA;;;SY), 5",
        "(A;;XX;;;SY), 4",
        "(A;;GAXX;;;SY), 6",
        "(A;;GA;;;QQ), 9"
    })
    void the_offset_is_that_of_the_wrong_characters(String text, int offset) {
        assertThatThrownBy(() -> Sddl.parseAce(text, SidAliases.wellKnown()))
                .isInstanceOfSatisfying(
                        MalformedDescriptorException.class,
                        e -> assertThat(e.offset()).isEqualTo(offset));
    }
}
