package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writeback.testing.Cases;
import dev.writeback.testing.DescriptorDraws;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidTest {
    private static final String RESET_PASSWORD = "00299570-246d-11d0-a768-00aa006e0529";

    @Test
    void the_first_three_fields_are_little_endian_on_the_wire() {
        byte[] wire = HexFormat.of().parseHex("709529006d24d011a76800aa006e0529");

        assertThat(Guid.parse(RESET_PASSWORD).toBytes()).isEqualTo(wire);
        assertThat(Guid.ofBytes(wire)).hasToString(RESET_PASSWORD);
    }

    @Test
    void every_guid_reads_back_from_its_bytes_and_texts() {
        Cases.each(5_000, draw -> {
            Guid guid = DescriptorDraws.guid(draw);
            String text = guid.toString();

            assertThat(Guid.ofBytes(guid.toBytes())).isEqualTo(guid);
            assertThat(Guid.parse(text)).isEqualTo(guid);
            assertThat(Guid.parse(text.toUpperCase(Locale.ROOT))).isEqualTo(guid);
            assertThat(Guid.parse("{" + text + "}")).isEqualTo(guid);
        });
    }

    @Test
    void text_and_wire_agree_with_the_fields_of_a_uuid() {
        Cases.each(5_000, draw -> {
            UUID uuid = new UUID(draw.longBits(), draw.longBits());
            byte[] big = ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
            int[] wireOrder = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
            byte[] wire = new byte[16];
            for (int i = 0; i < wire.length; i++) {
                wire[i] = big[wireOrder[i]];
            }

            assertThat(Guid.parse(uuid.toString()).toBytes()).isEqualTo(wire);
            assertThat(Guid.ofBytes(wire)).hasToString(uuid.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00299570",
                "00299570246d11d0a76800aa006e0529",
                "{00299570-246d-11d0-a768-00aa006e0529",
                "00299570-246d-11d0-a768-00aa006e0529}",
                " 00299570-246d-11d0-a768-00aa006e0529",
                "00299570-246d-11d0-a768-00aa006e052g",
                "0299570-246d-11d0-a768-00aa006e0529"
            })
    void any_other_text_is_refused_and_repeated(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Guid.parse(text)).withMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17})
    void any_other_number_of_bytes_is_refused(int length) {
        assertThatThrownBy(() -> Guid.ofBytes(new byte[length])).isInstanceOf(MalformedDescriptorException.class);
    }

    @Test
    void guids_are_ordered_like_their_texts() {
        Cases.each(1_000, draw -> {
            Guid one = DescriptorDraws.guid(draw);
            Guid other = DescriptorDraws.guid(draw);

            assertThat(Integer.signum(one.compareTo(other)))
                    .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
        });
    }
}
