package dev.writeback.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightTest {
    private static final Guid GUID = new Guid(1, 2);

    @ParameterizedTest
    @ValueSource(ints = {0, 0x30, 0x120, 0xF01FF})
    void it_is_a_single_bit(int bits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Right("several", bits, GUID, null))
                .withMessageContaining(Integer.toHexString(bits));
    }

    @Test
    void what_concerns_a_whole_object_is_granted_without_type_or_for_its_class() {
        Right list = Right.whole("List contents", AccessMask.LIST_CONTENTS, GUID);
        Token token = Token.of(Sid.EVERYONE, List.of());

        assertThat(List.of("D:(A;;LC;;;WD)", "D:(OA;;LC;" + GUID + ";;WD)"))
                .allMatch(granting -> AccessCheck.decide(descriptor(granting), token, list, new Target(null, GUID))
                        .allowed());
        assertThat(AccessCheck.decide(
                                descriptor("D:(OA;;LC;" + new Guid(3, 4) + ";;WD)"),
                                token,
                                list,
                                new Target(null, GUID))
                        .answer())
                .isEqualTo(AccessDecision.Answer.DENY);
    }

    private static SecurityDescriptor descriptor(String sddl) {
        return Sddl.parse(sddl, SidAliases.wellKnown());
    }

    @Test
    void a_control_access_right_is_no_attribute() {
        assertThat(Right.control("Reset Password", GUID).control()).isTrue();
        assertThat(Right.write("Write lockoutTime", GUID, null).control()).isFalse();
        assertThat(Right.write("Write lockoutTime", GUID, null)).hasToString("Write lockoutTime");
    }
}
