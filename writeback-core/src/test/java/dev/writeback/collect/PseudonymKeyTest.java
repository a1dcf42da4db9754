package dev.writeback.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.port.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymKeyTest {
    private static final byte[] TEXT = {1, 2, 3};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void it_computes_hmac_sha_256() {
        // computed with another program
        byte[] code = PseudonymKey.of(new byte[PseudonymKey.LENGTH])
                .hmac("what do ya want for nothing?".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(code))
                .isEqualTo("76d9e7194e7dbc3aa00bbe8ffb9f6fcb5a932170f971f948bb2ab61607d2b9d6");
    }

    @Test
    void a_kept_key_is_made_once_for_its_owner_alone_and_is_the_same_from_then_on() throws IOException {
        Store store = Store.inFolder(folder);

        byte[] first = PseudonymKey.keptIn(store, "key").hmac(TEXT);
        byte[] second = PseudonymKey.keptIn(store, "key").hmac(TEXT);

        assertThat(second).isEqualTo(first);
        assertThat(folder.resolve("key")).content().matches("[0-9a-f]{64}\n");
        assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void fresh_keys_differ() {
        assertThat(PseudonymKey.fresh().hmac(TEXT))
                .isNotEqualTo(PseudonymKey.fresh().hmac(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "00", "zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"})
    void a_file_without_a_key_is_refused_and_not_repeated(String content) throws IOException {
        Files.writeString(folder.resolve("key"), content);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PseudonymKey.keptIn(Store.inFolder(folder), "key"))
                .withMessage("key is no key of pseudonyms, which has 64 hexadecimal digits");
    }

    @Test
    void a_link_is_refused() throws IOException {
        Files.writeString(folder.resolve("target"), "0".repeat(64));
        Files.createSymbolicLink(folder.resolve("key"), folder.resolve("target"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PseudonymKey.keptIn(Store.inFolder(folder), "key"))
                .withMessageContaining("symbolic link");
    }

    @Test
    void a_short_key_is_refused_and_no_key_is_shown() {
        assertThatIllegalArgumentException().isThrownBy(() -> PseudonymKey.of(new byte[16]));
        assertThat(PseudonymKey.fresh()).hasToString("PseudonymKey[hidden]");
    }
}
