package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writeback.testing.Cases;
import dev.writeback.testing.DescriptorDraws;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-1-0",
                "S-1-5",
                "S-1-1-0",
                "S-1-5-21-1-2-3-1105",
                "S-1-4294967295",
                "S-1-5-4294967295",
                "S-1-0x000100000000",
                "S-1-0xffffffffffff-4294967295",
                "S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15"
            })
    void a_canonical_text_is_kept_as_it_stands(String text) {
        assertThat(new Sid(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S-1",
                "S-1-",
                "s-1-5-18",
                "S-2-5-18",
                "S-1-05",
                "S-1-5-018",
                "S-1-5--18",
                "S-1-5-18-",
                "S-1-5-18 ",
                " S-1-5-18",
                "S-1-5-18\n",
                "S-1-5-+18",
                "S-1-5-0x12",
                "S-1-٥-18",
                "S-1-4294967296",
                "S-1-5-4294967296",
                "S-1-5-99999999999",
                "S-1-0x0000ffffffff",
                "S-1-0x00010000000",
                "S-1-0x1000100000000",
                "S-1-0X000100000000",
                "S-1-0x00010000000A",
                "S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16"
            })
    void any_other_text_is_refused_and_repeated(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sid(text)).withMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({
        "S-1-5-32-544, 01020000000000052000000020020000",
        "S-1-0x123456789abc-1, 0101123456789abc01000000",
        "S-1-4294967295, 01000000ffffffff",
        "S-1-5-4294967295, 0101000000000005ffffffff"
    })
    void the_authority_is_big_endian_and_the_rest_little_endian(String text, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(new Sid(text).toBytes()).isEqualTo(bytes);
        assertThat(Sid.ofBytes(bytes)).hasToString(text);
    }

    @Test
    void every_sid_reads_back_from_its_bytes() {
        Cases.each(5_000, draw -> {
            Sid sid = DescriptorDraws.sid(draw);

            assertThat(Sid.ofBytes(sid.toBytes())).isEqualTo(sid);
            assertThat(sid.binaryLength()).isEqualTo(sid.toBytes().length);
        });
    }

    @Test
    void all_well_formed_bytes_read_back() {
        Cases.each(5_000, draw -> {
            byte[] bytes = draw.bytes(8 + 4 * draw.below(16));
            bytes[0] = 1;
            bytes[1] = (byte) ((bytes.length - 8) / 4);

            assertThat(Sid.ofBytes(bytes).toBytes()).isEqualTo(bytes);
        });
    }

    @Test
    void bytes_behind_the_end_are_refused() {
        byte[] longer = Arrays.copyOf(Sid.EVERYONE.toBytes(), 13);

        assertThatThrownBy(() -> Sid.ofBytes(longer))
                .isInstanceOfSatisfying(
                        MalformedDescriptorException.class,
                        e -> assertThat(e.offset()).isEqualTo(12));
    }

    @Test
    void bytes_that_end_early_are_refused() {
        byte[] whole = new Sid("S-1-5-21-1-2-3-500").toBytes();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> Sid.ofBytes(cut)).isInstanceOf(MalformedDescriptorException.class);
        }
    }

    @Test
    void a_child_carries_one_more_number_and_its_parent_is_the_domain() {
        Sid domain = new Sid("S-1-5-21-1-2-3");

        assertThat(domain.child(513)).hasToString("S-1-5-21-1-2-3-513");
        assertThat(domain.child(513).parent()).contains(domain);
        assertThat(domain.child(0xFFFF_FFFFL)).hasToString("S-1-5-21-1-2-3-4294967295");
        assertThatIllegalArgumentException().isThrownBy(() -> domain.child(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> domain.child(0x1_0000_0000L));
    }

    @Test
    void a_bare_authority_has_no_parent() {
        assertThat(new Sid("S-1-5").parent()).isEmpty();
        assertThat(new Sid("S-1-0x000100000000").parent()).isEmpty();
        assertThat(new Sid("S-1-0x000100000000-7").parent()).contains(new Sid("S-1-0x000100000000"));
    }

    @Test
    void a_full_sid_takes_no_child() {
        Sid full = new Sid("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15");

        assertThatIllegalArgumentException().isThrownBy(() -> full.child(16));
    }
}
