package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AceTest {
    private static final Guid RIGHT = Guid.parse("00299570-246d-11d0-a768-00aa006e0529");

    @Test
    void a_simple_entry_takes_no_guid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ace.object(AceType.ALLOWED, AceFlags.NONE, 0x100, RIGHT, null, Sid.EVERYONE))
                .withMessageContaining("ALLOWED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ace.object(AceType.DENIED, AceFlags.NONE, 0x100, null, RIGHT, Sid.EVERYONE));
    }

    @Test
    void other_flags_change_nothing_else() {
        Ace.Typed ace = Ace.object(AceType.DENIED_OBJECT, AceFlags.NONE, 0x100, RIGHT, null, Sid.EVERYONE);

        Ace.Typed inherited = ace.withFlags(new AceFlags(AceFlags.INHERITED));

        assertThat(inherited).hasToString("(OD;ID;CR;00299570-246d-11d0-a768-00aa006e0529;;S-1-1-0)");
        assertThat(inherited.withFlags(AceFlags.NONE)).isEqualTo(ace);
    }

    @Test
    void its_type_code_is_the_one_in_the_header() {
        assertThat(Ace.simple(AceType.DENIED, AceFlags.NONE, 0x20, Sid.EVERYONE).typeCode())
                .isEqualTo(1);
        assertThat(new Ace.Opaque(0x15, AceFlags.NONE, Bytes.of(new byte[12])).typeCode())
                .isEqualTo(0x15);
    }
}
