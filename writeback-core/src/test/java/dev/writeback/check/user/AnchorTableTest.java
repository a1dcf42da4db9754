package dev.writeback.check.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.sd.Guid;
import dev.writeback.testing.Cases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnchorTableTest {
    @Test
    void it_knows_what_a_map_of_objects_knows() {
        Cases.each(300, draw -> {
            AnchorTable table = new AnchorTable();
            Map<Guid, Integer> times = new HashMap<>();
            int range = 1 + draw.below(3_000);
            for (int i = draw.below(4_000); i > 0; i--) {
                // few values, many of which share half of their bytes
                Guid value = new Guid(draw.below(3), draw.below(range));
                table.add(value);
                times.merge(value, 1, Integer::sum);
            }

            times.forEach((value, count) ->
                    assertThat(table.repeated(value)).as("%s", value).isEqualTo(count > 1));
            assertThat(new HashSet<>(table.repeatedValues(Integer.MAX_VALUE)))
                    .isEqualTo(new HashSet<>(times.keySet().stream()
                            .filter(value -> times.getOrDefault(value, 0) > 1)
                            .toList()));
            assertThat(table.repeated(new Guid(7, 7))).isFalse();
        });
    }

    @Test
    void a_million_values_fit_and_the_one_that_came_twice_is_found() {
        AnchorTable table = new AnchorTable();
        for (int i = 0; i < 1_000_000; i++) {
            table.add(new Guid(i, 0));
        }

        assertThat(table.repeatedValues(10)).isEmpty();
        table.add(new Guid(123_456, 0));
        assertThat(table.repeatedValues(10)).containsExactly(new Guid(123_456, 0));
    }

    @Test
    void the_first_repeated_values_are_the_same_in_whatever_order_they_came() {
        AnchorTable upwards = new AnchorTable();
        AnchorTable downwards = new AnchorTable();
        for (int i = 0; i < 100; i++) {
            for (int twice = 0; twice < 2; twice++) {
                upwards.add(new Guid(i, i));
                downwards.add(new Guid(99 - i, 99 - i));
            }
        }

        assertThat(upwards.repeatedValues(3))
                .isEqualTo(downwards.repeatedValues(3))
                .isEqualTo(List.of(new Guid(0, 0), new Guid(1, 1), new Guid(2, 2)));
    }
}
