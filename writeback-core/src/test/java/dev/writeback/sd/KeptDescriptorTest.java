package dev.writeback.sd;

import static dev.writeback.sd.WireImage.DACL;
import static dev.writeback.sd.WireImage.FIRST_ACE;
import static dev.writeback.sd.WireImage.GROUP;
import static dev.writeback.sd.WireImage.LENGTH;
import static dev.writeback.sd.WireImage.OWNER;
import static dev.writeback.sd.WireImage.SECOND_ACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unusual but well-formed is read, and its bytes are kept. */
class KeptDescriptorTest {
    private static final Sid SYSTEM = new Sid("S-1-5-18");
    private static final Sid LOCAL_SERVICE = new Sid("S-1-5-19");

    @Test
    void the_parts_are_where_the_header_says() {
        SecurityDescriptor descriptor = WireImage.wellFormed().read();

        assertThat(descriptor.owner()).contains(SYSTEM);
        assertThat(descriptor.group()).contains(LOCAL_SERVICE);
        assertThat(descriptor.sacl()).isEmpty();
        assertThat(aces(descriptor))
                .extracting(Ace::toString)
                .containsExactly(
                        "(A;;WP;;;S-1-1-0)",
                        "(OA;;CR;00000000-0000-0000-0000-000000000000;00000000-0000-0000-0000-000000000000;S-1-1-0)");
    }

    @Test
    void parts_that_were_not_asked_for_are_absent() {
        SecurityDescriptor descriptor =
                WireImage.wellFormed().u32(4, 0).u32(8, 0).read();

        assertThat(descriptor.owner()).isEmpty();
        assertThat(descriptor.group()).isEmpty();
        assertThat(descriptor.dacl()).isPresent();
    }

    @Test
    void the_parts_may_come_in_any_order() {
        SecurityDescriptor descriptor =
                WireImage.wellFormed().u32(4, GROUP).u32(8, OWNER).read();

        assertThat(descriptor.owner()).contains(LOCAL_SERVICE);
        assertThat(descriptor.group()).contains(SYSTEM);
    }

    @Test
    void both_lists_are_read() {
        SecurityDescriptor descriptor =
                WireImage.wellFormed().u16(2, 0x8014).u32(12, DACL).read();

        assertThat(descriptor.sacl()).isEqualTo(descriptor.dacl()).isPresent();
    }

    @Test
    void bytes_that_nobody_points_to_are_kept() {
        WireImage longer = WireImage.wellFormed().length(LENGTH + 5);

        assertThat(longer.read().bytes().toArray()).isEqualTo(longer.bytes());
        assertThat(longer.read().dacl()).isEqualTo(WireImage.wellFormed().read().dacl());
    }

    @Test
    void a_list_may_be_larger_than_its_entries() {
        WireImage slack = WireImage.wellFormed().u16(DACL + 4, 1);

        assertThat(aces(slack.read())).extracting(Ace::toString).containsExactly("(A;;WP;;;S-1-1-0)");
        assertThat(slack.read().bytes().toArray()).isEqualTo(slack.bytes());
    }

    @Test
    void a_list_whose_size_is_not_aligned_is_read() {
        assertThat(aces(WireImage.wellFormed().u16(DACL + 2, 85).read())).hasSize(2);
    }

    @Test
    void the_tail_of_an_oversized_entry_is_kept() {
        WireImage tail = WireImage.wellFormed().u16(DACL + 4, 1).u16(FIRST_ACE + 2, 28);

        assertThat(aces(tail.read())).singleElement().isInstanceOfSatisfying(Ace.Typed.class, ace -> {
            assertThat(ace.trustee()).isEqualTo(Sid.EVERYONE);
            assertThat(ace.data()).hasToString("0500380000010000");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x14, 0x15, 0x77, 0xFF})
    void an_entry_of_an_unknown_type_is_kept_and_the_next_one_is_read(int type) {
        WireImage image = WireImage.wellFormed().u8(FIRST_ACE, type).u8(FIRST_ACE + 1, 0x1A);

        assertThat(aces(image.read()).get(0))
                .isEqualTo(new Ace.Opaque(
                        type, new AceFlags(0x1A), Bytes.of(image.bytes(), FIRST_ACE + 4, FIRST_ACE + 20)));
        assertThat(aces(image.read()).get(1)).isInstanceOf(Ace.Typed.class);
    }

    @Test
    void unknown_object_flags_are_ignored() {
        SecurityDescriptor descriptor =
                WireImage.wellFormed().u32(SECOND_ACE + 8, 0x8000_0007).read();

        assertThat(aces(descriptor).get(1))
                .isEqualTo(aces(WireImage.wellFormed().read()).get(1));
    }

    @Test
    void an_absent_guid_takes_no_bytes() {
        SecurityDescriptor one = WireImage.wellFormed()
                .u32(SECOND_ACE + 8, 2)
                .u32(SECOND_ACE + 12, 0x01020304)
                .sid(SECOND_ACE + 28, 5, 11)
                .read();

        assertThat(aces(one).get(1)).isInstanceOfSatisfying(Ace.Typed.class, ace -> {
            assertThat(ace.objectType()).isNull();
            assertThat(ace.inheritedObjectType()).hasToString("01020304-0000-0000-0000-000000000000");
            assertThat(ace.trustee()).isEqualTo(Sid.AUTHENTICATED_USERS);
            assertThat(ace.data().length()).isEqualTo(16);
        });
    }

    @Test
    void the_byte_for_the_resource_manager_is_kept() {
        WireImage image = WireImage.wellFormed().u8(1, 0x5A).u16(2, 0xC004);

        assertThat(image.read().bytes().toArray()).isEqualTo(image.bytes());
        assertThat(image.read().control()).isEqualTo(0xC004);
    }

    @Test
    void an_absent_a_null_and_an_empty_list_are_told_apart() {
        SecurityDescriptor absent = WireImage.wellFormed().u16(2, 0x8000).read();
        SecurityDescriptor nullList = WireImage.wellFormed().u32(16, 0).read();
        SecurityDescriptor empty =
                WireImage.wellFormed().u16(DACL + 4, 0).u16(DACL + 2, 8).read();

        assertThat(absent.daclPresent()).isFalse();
        assertThat(absent.dacl()).isEmpty();
        assertThat(nullList.daclPresent()).isTrue();
        assertThat(nullList.dacl()).isEmpty();
        assertThat(empty.daclPresent()).isTrue();
        assertThat(empty.dacl())
                .hasValueSatisfying(acl -> assertThat(acl.aces()).isEmpty());
    }

    @Test
    void a_list_of_revision_2_is_read() {
        assertThat(WireImage.wellFormed().u8(DACL, 2).read().dacl().map(Acl::revision))
                .contains(2);
    }

    private static List<Ace> aces(SecurityDescriptor descriptor) {
        return descriptor.dacl().orElseThrow().aces();
    }
}
