package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.sd.Acl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorTableTest {
    private final DescriptorTable table = new DescriptorTable(SmallForest.SOURCE, SmallForest.NOW);

    @Test
    void equal_bytes_are_one_descriptor() {
        Observation<SecurityDescriptor> first = table.observe(bytes(Sid.EVERYONE));

        assertThat(table.observe(bytes(Sid.EVERYONE))).isSameAs(first);
        assertThat(table.observe(bytes(Sid.NETWORK))).isNotEqualTo(first);
        assertThat(first)
                .isInstanceOfSatisfying(
                        Known.class, known -> assertThat(known.at()).isEqualTo(SmallForest.NOW));
    }

    @Test
    void changing_the_array_afterwards_does_not_show() {
        byte[] bytes = bytes(Sid.EVERYONE);

        Observation<SecurityDescriptor> first = table.observe(bytes);
        bytes[0] = 9;

        assertThat(table.observe(bytes(Sid.EVERYONE))).isSameAs(first);
        assertThat(table.observe(bytes).known()).isEmpty();
    }

    @Test
    void an_attribute_that_did_not_come_is_not_visible() {
        assertThat(table.observe(null))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).isEqualTo(Reason.NOT_VISIBLE));
    }

    @Test
    void bytes_that_are_no_descriptor_are_malformed() {
        assertThat(table.observe(new byte[7])).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(unknown.detail()).contains("offset 0");
        });
        assertThat(table.observe(new byte[0]))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).isEqualTo(Reason.MALFORMED));
    }

    private static byte[] bytes(Sid owner) {
        return SecurityDescriptor.of(0, owner, null, Acl.of(List.of())).bytes().toArray();
    }
}
