package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.sd.AceType.Effect;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AceTypeTest {
    /** MS-DTYP 2.4.4.1: number, letters, whether it has room for GUIDs, whether data follows. */
    @ParameterizedTest
    @CsvSource({
        "0x00, A, false, false", "0x01, D, false, false", "0x02, AU, false, false", "0x03, AL, false, false",
        "0x05, OA, true, false", "0x06, OD, true, false", "0x07, OU, true, false", "0x08, OL, true, false",
        "0x09, XA, false, true", "0x0A, XD, false, true", "0x0B, ZA, true, true", "0x0D, XU, false, true",
        "0x11, ML, false, false", "0x12, RA, false, true", "0x13, SP, false, false"
    })
    void a_number_has_the_letters_and_the_layout_of_the_specification(
            String code, String letters, boolean object, boolean data) {
        AceType type = AceType.ofCode(Integer.decode(code)).orElseThrow();

        assertThat(type.sddl()).isEqualTo(letters);
        assertThat(type.object()).isEqualTo(object);
        assertThat(type.carriesData()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x04, 0x14, 0x15, 0xFF, Integer.MAX_VALUE})
    void a_number_without_a_known_layout_is_no_type(int code) {
        assertThat(AceType.ofCode(code)).isEmpty();
    }

    @Test
    void every_type_is_found_by_its_number_and_no_two_share_letters() {
        Set<String> letters = new TreeSet<>();

        for (AceType type : AceType.values()) {
            assertThat(AceType.ofCode(type.code())).contains(type);
            assertThat(letters.add(type.sddl())).as(type.sddl()).isTrue();
        }
    }

    @Test
    void eight_types_take_part_in_an_access_check() {
        assertThat(Arrays.stream(AceType.values())
                        .filter(type -> type.effect() == Effect.ALLOW)
                        .map(AceType::code))
                .containsExactlyInAnyOrder(0x00, 0x05, 0x09, 0x0B);
        assertThat(Arrays.stream(AceType.values())
                        .filter(type -> type.effect() == Effect.DENY)
                        .map(AceType::code))
                .containsExactlyInAnyOrder(0x01, 0x06, 0x0A, 0x0C);
    }
}
