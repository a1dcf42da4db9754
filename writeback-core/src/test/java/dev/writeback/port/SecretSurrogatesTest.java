package dev.writeback.port;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSurrogatesTest {
    /** Half a pair has no form in UTF-8; a password that is cut off there would be another password. */
    @ParameterizedTest
    @ValueSource(strings = {"a\uD83Db", "\uDD11", "a\uD83D"})
    void half_a_surrogate_pair_is_refused_and_never_cut_off(String password) {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            try (Secret secret = Secret.of(password.toCharArray())) {
                secret.use(utf8 -> utf8.length);
            }
        });
    }
}
