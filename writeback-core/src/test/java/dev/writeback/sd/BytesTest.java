package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.testing.Cases;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void later_changes_of_the_array_do_not_show() {
        byte[] array = {1, 2, 3};

        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toArray()[1] = 9;

        assertThat(bytes.toArray()).containsExactly(1, 2, 3);
        assertThat(bytes).hasToString("010203");
    }

    @Test
    void equal_content_is_equal_wherever_it_was_cut_from() {
        Cases.each(1_000, draw -> {
            byte[] array = draw.bytes(draw.below(40));
            int from = draw.below(array.length + 1);
            int to = from + draw.below(array.length - from + 1);

            Bytes cut = Bytes.of(array, from, to);

            assertThat(cut)
                    .isEqualTo(Bytes.of(Arrays.copyOfRange(array, from, to)))
                    .hasSameHashCodeAs(Bytes.of(Arrays.copyOfRange(array, from, to)));
            assertThat(cut.length()).isEqualTo(to - from);
        });
    }

    @Test
    void other_content_is_not_equal() {
        assertThat(Bytes.of(new byte[] {1})).isNotEqualTo(Bytes.of(new byte[] {2}));
        assertThat(Bytes.of(new byte[] {1})).isNotEqualTo(Bytes.of(new byte[] {1, 0}));
    }
}
