package dev.writeback.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final String PASSWORD = "pa ss;w0rd";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void one_line_break_at_the_end_of_a_file_does_not_belong_to_it(String end) throws IOException {
        try (Secret secret = Secret.ofFile(file(PASSWORD + end))) {
            assertThat(text(secret)).isEqualTo(PASSWORD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\n", "\na\n", "a\rb\n", " a \n", "a\r\r\n", "\t\n"})
    void everything_else_in_a_file_belongs_to_it(String content) throws IOException {
        String expected = content.endsWith("\r\n")
                ? content.substring(0, content.length() - 2)
                : content.substring(0, content.length() - 1);

        try (Secret secret = Secret.ofFile(file(content))) {
            assertThat(text(secret)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "Grüße-ß", "пароль", "密码", "🔑a🗝️", "\uFFFD", "\u0000x"})
    void every_character_comes_back_in_utf_8(String password) throws IOException {
        try (Secret read = Secret.ofFile(file(password + "\n"));
                Secret given = Secret.of(password.toCharArray())) {
            assertThat(text(read)).isEqualTo(password);
            assertThat(text(given)).isEqualTo(password);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void an_empty_file_is_refused_by_its_name(String content) throws IOException {
        Path file = file(content);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.ofFile(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_by_its_name_and_not_by_its_content() throws IOException {
        Path file = folder.resolve("password");
        Files.write(file, "secretÿ".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.ofFile(file))
                .withMessageContaining(file.toString())
                .satisfies(e -> assertThat(e).hasToString(e.toString().replace("secret", "")));
    }

    @Test
    void a_missing_file_and_a_folder_are_refused_by_their_names() {
        Path missing = folder.resolve("missing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.ofFile(missing))
                .withMessageContaining(missing.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.ofFile(folder))
                .withMessageContaining(folder.toString());
    }

    @Test
    void no_characters_are_no_password() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(new char[0]));
    }

    @Test
    void its_text_is_not_the_secret() {
        try (Secret secret = Secret.of(PASSWORD.toCharArray())) {
            assertThat(secret.toString()).doesNotContain(PASSWORD);
            assertThat(String.format("%s", secret)).isEqualTo("Secret[hidden]");
        }
    }

    @Test
    void equal_secrets_are_not_told_to_be_equal() {
        try (Secret one = Secret.of(PASSWORD.toCharArray());
                Secret other = Secret.of(PASSWORD.toCharArray())) {
            assertThat(one).isNotEqualTo(other);
        }
    }

    @Test
    void a_lent_array_is_wiped_when_it_comes_back() {
        try (Secret secret = Secret.of(PASSWORD.toCharArray())) {
            byte[] kept = secret.use(utf8 -> utf8);

            assertThat(kept).hasSize(PASSWORD.length()).containsOnly(0);
            assertThat(text(secret)).isEqualTo(PASSWORD);
        }
    }

    @Test
    void a_lent_array_is_wiped_when_its_user_throws() {
        List<byte[]> kept = new ArrayList<>();
        try (Secret secret = Secret.of(PASSWORD.toCharArray())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> secret.use(utf8 -> {
                        kept.add(utf8);
                        throw new IllegalStateException("broken");
                    }));

            assertThat(kept.get(0)).containsOnly(0);
        }
    }

    @Test
    void changing_the_given_characters_or_the_lent_bytes_changes_nothing() {
        char[] characters = PASSWORD.toCharArray();
        try (Secret secret = Secret.of(characters)) {
            characters[0] = 'X';
            secret.use(utf8 -> utf8[1] = 'X');

            assertThat(text(secret)).isEqualTo(PASSWORD);
        }
    }

    @Test
    void after_closing_it_is_not_lent() {
        Secret secret = Secret.of(PASSWORD.toCharArray());
        secret.close();
        secret.close();

        assertThatIllegalStateException().isThrownBy(() -> text(secret)).withMessageNotContaining(PASSWORD);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("password"), content);
    }

    private static String text(Secret secret) {
        return secret.use(utf8 -> new String(utf8, StandardCharsets.UTF_8));
    }
}
