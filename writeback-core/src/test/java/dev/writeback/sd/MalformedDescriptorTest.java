package dev.writeback.sd;

import static dev.writeback.sd.WireImage.DACL;
import static dev.writeback.sd.WireImage.FIRST_ACE;
import static dev.writeback.sd.WireImage.GROUP;
import static dev.writeback.sd.WireImage.LENGTH;
import static dev.writeback.sd.WireImage.OWNER;
import static dev.writeback.sd.WireImage.SECOND_ACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever cannot be right is refused whole, at its place. */
class MalformedDescriptorTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_refused_at_its_place(String what, int offset, UnaryOperator<WireImage> fault) {
        byte[] bytes = fault.apply(WireImage.wellFormed()).bytes();

        assertThatThrownBy(() -> SecurityDescriptor.read(bytes))
                .isInstanceOfSatisfying(
                        MalformedDescriptorException.class,
                        e -> assertThat(e.offset()).isEqualTo(offset))
                .hasMessageContaining("offset " + offset);
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                fault("no bytes", 0, image -> image.length(0)),
                fault("less than a header", 0, image -> image.length(19)),
                fault("revision 0", 0, image -> image.u8(0, 0)),
                fault("revision 2", 0, image -> image.u8(0, 2)),
                fault("not self-relative", 2, image -> image.u16(2, 0x0004)),
                fault("owner in the header", 4, image -> image.u32(4, 16)),
                fault("group at byte 1", 8, image -> image.u32(8, 1)),
                fault("audit list behind the end", 12, image -> image.u32(12, LENGTH)),
                fault("list far behind the end", 16, image -> image.u32(16, 0x8000_0000)),
                fault("list behind the end by sign", 16, image -> image.u32(16, -20)),
                fault("owner not aligned", 4, image -> image.u32(4, OWNER + 1)),
                fault("list not aligned", 16, image -> image.u32(16, DACL + 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsInLists")
    void a_fault_in_a_list_is_refused_at_its_place(String what, int offset, UnaryOperator<WireImage> fault) {
        a_fault_is_refused_at_its_place(what, offset, fault);
    }

    private static Stream<Arguments> faultsInLists() {
        return Stream.of(
                fault("list revision 3", DACL, image -> image.u8(DACL, 3)),
                fault("list revision 0", DACL, image -> image.u8(DACL, 0)),
                fault("list smaller than its header", DACL + 2, image -> image.u16(DACL + 2, 7)),
                fault("empty list size", DACL + 2, image -> image.u16(DACL + 2, 0)),
                fault("list past the end", DACL + 2, image -> image.u16(DACL + 2, LENGTH - DACL + 4)),
                fault("largest list", DACL + 2, image -> image.u16(DACL + 2, 0xFFFF)),
                fault("one entry too many", OWNER, image -> image.u16(DACL + 4, 3)),
                fault("most entries", OWNER, image -> image.u16(DACL + 4, 0xFFFF)),
                fault("list ends in an entry", SECOND_ACE + 2, image -> image.u16(DACL + 2, 80)),
                fault("list ends in an entry's header", SECOND_ACE, image -> image.u16(DACL + 2, 40)),
                fault("entry of no bytes", FIRST_ACE + 2, image -> image.u16(FIRST_ACE + 2, 0)),
                fault("entry of 12 bytes", FIRST_ACE + 2, image -> image.u16(FIRST_ACE + 2, 12)),
                fault("entry of 21 bytes", FIRST_ACE + 2, image -> image.u16(FIRST_ACE + 2, 21)),
                fault("entry of 22 bytes", FIRST_ACE + 2, image -> image.u16(FIRST_ACE + 2, 22)),
                fault("entry past the list", FIRST_ACE + 2, image -> image.u16(FIRST_ACE + 2, 80)),
                fault(
                        "unknown entry past the list",
                        FIRST_ACE + 2,
                        image -> image.u8(FIRST_ACE, 0x77).u16(FIRST_ACE + 2, 80)),
                fault("audit list revision 5", 52, image -> image.u16(2, 0x8014).u32(12, 52)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsInEntries")
    void a_fault_in_an_entry_or_sid_is_refused_at_its_place(String what, int offset, UnaryOperator<WireImage> fault) {
        a_fault_is_refused_at_its_place(what, offset, fault);
    }

    private static Stream<Arguments> faultsInEntries() {
        int sid = FIRST_ACE + 8;
        int guids = SECOND_ACE + 12;
        return Stream.of(
                fault("SID revision 0", sid, image -> image.u8(sid, 0)),
                fault("SID revision 2", sid, image -> image.u8(sid, 2)),
                fault("SID with 16 numbers", sid + 1, image -> image.u8(sid + 1, 16)),
                fault("SID with 255 numbers", sid + 1, image -> image.u8(sid + 1, 255)),
                fault("SID past its entry", sid, image -> image.u8(sid + 1, 2)),
                fault("SID past its entry and the end", sid, image -> image.u8(sid + 1, 15)),
                // the SID's first bytes become object flags that announce a GUID
                fault("no room for a GUID", FIRST_ACE + 12, image -> image.u8(FIRST_ACE, 5)),
                fault("no room for the second GUID", guids + 16, image -> image.u16(SECOND_ACE + 2, 36)),
                fault(
                        "no room for a SID behind GUIDs",
                        guids + 32,
                        image -> image.u16(SECOND_ACE + 2, 44).u8(guids + 32, 1)),
                fault("owner revision 0", OWNER, image -> image.u8(OWNER, 0)),
                fault("owner with 16 numbers", OWNER + 1, image -> image.u8(OWNER + 1, 16)),
                fault("owner past the end", OWNER, image -> image.u8(OWNER + 1, 15)),
                fault("group past the end", GROUP, image -> image.u8(GROUP + 1, 2)),
                fault("group cut off", GROUP, image -> image.length(LENGTH - 1)));
    }

    private static Arguments fault(String what, int offset, UnaryOperator<WireImage> fault) {
        return arguments(what, offset, fault);
    }

    @Test
    void a_list_header_that_the_end_cuts_off_is_refused() {
        byte[] bytes = WireImage.wellFormed()
                .u32(4, 0)
                .u32(8, 0)
                .u32(16, 120)
                .u8(120, 2)
                .length(121)
                .bytes();

        assertThatThrownBy(() -> SecurityDescriptor.read(bytes)).isInstanceOf(MalformedDescriptorException.class);
    }

    @Test
    void no_prefix_of_a_descriptor_is_one() {
        byte[] whole = WireImage.wellFormed().bytes();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> SecurityDescriptor.read(cut))
                    .as("first %d bytes", length)
                    .isInstanceOf(MalformedDescriptorException.class);
        }
    }
}
