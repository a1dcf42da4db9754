package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessMaskTest {
    @ParameterizedTest
    @CsvSource({
        "0x10000000, 0xF01FF",
        "0x80000000, 0x20094",
        "0x40000000, 0x20028",
        "0x20000000, 0x20004",
        "0x50000000, 0xF01FF",
        "0xA0000000, 0x20094",
        "0x40000100, 0x20128",
        "0x00000130, 0x00130"
    })
    void generic_bits_are_replaced_by_what_they_mean_in_a_directory(String stored, String meant) {
        AccessMask mask = new AccessMask(bits(stored));

        assertThat(mask.mapped()).isEqualTo(new AccessMask(bits(meant)));
    }

    @Test
    void mapping_leaves_no_generic_bit_and_changes_nothing_the_second_time() {
        Cases.each(2_000, draw -> {
            AccessMask mapped = new AccessMask(draw.bits()).mapped();

            assertThat(mapped.generic()).isFalse();
            assertThat(mapped.mapped()).isEqualTo(mapped);
        });
    }

    @Test
    void it_has_a_right_only_with_all_its_bits() {
        AccessMask mask = new AccessMask(0x30);

        assertThat(mask.has(AccessMask.READ_PROPERTY | AccessMask.WRITE_PROPERTY))
                .isTrue();
        assertThat(mask.has(AccessMask.WRITE_PROPERTY | AccessMask.CONTROL_ACCESS))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0x00000000, ''",
        "0x00000100, CR",
        "0x00000030, RPWP",
        "0x000F01FF, CCDCLCSWRPWPDTLOCRSDRCWDWO",
        "0xF0000000, GAGXGWGR",
        "0x00000200, 0x200",
        "0x80000200, 0x80000200"
    })
    void it_prints_letters_in_ascending_order_or_else_a_number(String stored, String text) {
        assertThat(new AccessMask(bits(stored))).hasToString(text);
    }

    private static int bits(String text) {
        return Integer.parseUnsignedInt(text.substring(2), 16);
    }
}
