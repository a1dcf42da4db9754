package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AceFlagsTest {
    @ParameterizedTest
    @CsvSource({"0x00, ''", "0x0A, CIIO", "0x12, CIID", "0x1F, OICINPIOID", "0xC0, SAFA"})
    void they_print_as_letters_from_the_lowest_bit_up(String bits, String letters) {
        assertThat(new AceFlags(Integer.decode(bits))).hasToString(letters);
    }

    @Test
    void setting_and_clearing_makes_other_flags() {
        AceFlags flags = new AceFlags(AceFlags.CONTAINER_INHERIT | AceFlags.INHERIT_ONLY);

        assertThat(flags.with(AceFlags.INHERITED).without(AceFlags.INHERIT_ONLY))
                .hasToString("CIID");
        assertThat(flags.without(AceFlags.INHERITED)).isEqualTo(flags);
        assertThat(flags).hasToString("CIIO");
    }

    @Test
    void they_say_whether_an_entry_was_inherited_and_whether_it_is_effective() {
        assertThat(new AceFlags(0x10).inherited()).isTrue();
        assertThat(new AceFlags(0x10).inheritOnly()).isFalse();
        assertThat(new AceFlags(0x08).inheritOnly()).isTrue();
        assertThat(AceFlags.NONE.inherited()).isFalse();
    }
}
