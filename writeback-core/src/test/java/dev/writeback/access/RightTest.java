package dev.writeback.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.sd.Guid;
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
    void a_control_access_right_is_no_attribute() {
        assertThat(Right.control("Reset Password", GUID).control()).isTrue();
        assertThat(Right.write("Write lockoutTime", GUID, null).control()).isFalse();
        assertThat(Right.write("Write lockoutTime", GUID, null)).hasToString("Write lockoutTime");
    }
}
