package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.testing.Cases;
import dev.writeback.testing.DescriptorDraws;
import dev.writeback.testing.Draw;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SecurityDescriptorTest {
    @Test
    void what_is_made_of_parts_reads_back_as_the_same_parts_and_bytes() {
        Cases.each(10_000, draw -> {
            SecurityDescriptor made = DescriptorDraws.descriptor(draw);

            SecurityDescriptor read = SecurityDescriptor.read(made.bytes().toArray());

            assertThat(read).isEqualTo(made).hasSameHashCodeAs(made);
            assertThat(read.owner()).isEqualTo(made.owner());
            assertThat(read.group()).isEqualTo(made.group());
            assertThat(read.dacl()).isEqualTo(made.dacl());
            assertThat(SecurityDescriptor.of(
                            read.control(),
                            read.owner().orElse(null),
                            read.group().orElse(null),
                            read.dacl().orElse(null)))
                    .isEqualTo(made);
        });
    }

    @Test
    void the_parts_are_the_ones_that_were_given() {
        Cases.each(5_000, draw -> {
            Sid owner = DescriptorDraws.sid(draw);
            Sid group = DescriptorDraws.sid(draw);
            Acl dacl =
                    new Acl(draw.oneOf(Acl.BASIC, Acl.DIRECTORY), draw.list(8, () -> DescriptorDraws.plainAce(draw)));

            SecurityDescriptor made = SecurityDescriptor.of(SecurityDescriptor.DACL_PROTECTED, owner, group, dacl);

            assertThat(made.owner()).contains(owner);
            assertThat(made.group()).contains(group);
            assertThat(made.dacl()).contains(dacl);
            assertThat(made.control()).isEqualTo(0x9004);
        });
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void damaged_bytes_give_a_descriptor_or_are_refused_and_nothing_else_happens() {
        AtomicInteger refused = new AtomicInteger();

        Cases.each(20_000, draw -> {
            byte[] bytes =
                    damaged(draw, DescriptorDraws.descriptor(draw).bytes().toArray());
            try {
                SecurityDescriptor read = SecurityDescriptor.read(bytes);

                assertThat(read.bytes().toArray()).isEqualTo(bytes);
                assertThat(read.toString()).isNotNull();
            } catch (MalformedDescriptorException e) {
                assertThat(e.offset()).isNotNegative();
                refused.incrementAndGet();
            }
        });

        assertThat(refused).hasValueBetween(2_000, 18_000);
    }

    private static byte[] damaged(Draw draw, byte[] whole) {
        byte[] bytes = draw.chance(20) ? Arrays.copyOf(whole, draw.below(whole.length + 40)) : whole;
        for (int times = draw.below(4); times >= 0 && bytes.length > 0; times--) {
            int at = draw.below(draw.chance(50) ? Math.min(bytes.length, 40) : bytes.length);
            bytes[at] = draw.chance(50)
                    ? (byte) (bytes[at] ^ 1 << draw.below(8))
                    : draw.oneOf((byte) 0, (byte) 1, (byte) 0x7F, (byte) 0x80, (byte) 0xFF, (byte) draw.bits());
        }
        return bytes;
    }

    @Test
    void descriptors_with_other_bytes_are_not_equal() {
        SecurityDescriptor open = SecurityDescriptor.of(0, null, null, Acl.of(List.of()));

        assertThat(SecurityDescriptor.of(SecurityDescriptor.DACL_PROTECTED, null, null, Acl.of(List.of())))
                .isNotEqualTo(open);
    }

    @Test
    void later_changes_of_the_array_do_not_show() {
        byte[] bytes = WireImage.wellFormed().bytes();

        SecurityDescriptor descriptor = SecurityDescriptor.read(bytes);
        Arrays.fill(bytes, (byte) 0);

        assertThat(descriptor).isEqualTo(WireImage.wellFormed().read());
    }

    @Test
    void a_list_takes_as_many_entries_as_its_size_can_count() {
        Guid guid = new Guid(1, 2);
        Ace entry =
                Ace.object(AceType.ALLOWED_OBJECT, AceFlags.NONE, 0x100, guid, guid, new Sid("S-1-5-21-1-2-3-1105"));

        SecurityDescriptor largest = SecurityDescriptor.of(0, null, null, Acl.of(Collections.nCopies(910, entry)));

        assertThat(largest.dacl())
                .hasValueSatisfying(acl -> assertThat(acl.aces()).hasSize(910));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecurityDescriptor.of(0, null, null, Acl.of(Collections.nCopies(911, entry))))
                .withMessageContaining("65600");
    }
}
