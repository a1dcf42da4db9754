package dev.writeback.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.writeback.testing.Cases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void fields_stand_in_the_order_in_which_they_are_written() {
        String text = written(json -> json.object(() -> json.field("b", "x")
                        .field("a", 7)
                        .field("none", Optional.empty())
                        .field("yes", true)
                        .name("list")
                        .list(List.of("p", "q"), json::text))
                .endLine()
                .object(() -> {})
                .endLine());

        assertThat(text).isEqualTo("{\"b\":\"x\",\"a\":7,\"yes\":true,\"list\":[\"p\",\"q\"]}\n{}\n");
    }

    @Test
    void one_value_for_people_has_a_line_for_each_field() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter json = JsonWriter.indented(out);
        json.object(() -> json.field("a", 1).name("b").list(List.of("x"), json::text))
                .endLine();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\n  \"a\": 1,\n  \"b\": [\n    \"x\"\n  ]\n}\n");
    }

    @Test
    void any_text_comes_back_and_the_file_is_ascii() {
        Cases.each(1_000, draw -> {
            StringBuilder text = new StringBuilder();
            draw.list(20, () -> (char) (draw.chance(50) ? draw.below(0x200) : draw.below(0x10000)))
                    .forEach(text::append);

            String file = written(json -> json.text(text.toString()).endLine());

            assertThat(file.substring(0, file.length() - 1).chars()).allMatch(c -> c >= ' ' && c <= '~');
            assertThat(reader(file).text()).isEqualTo(text.toString());
        });
    }

    @Test
    void values_are_read_one_after_the_other() {
        JsonReader json = reader("{\"a\":1,\"skip\":{\"x\":[1,{\"y\":null}]},\"b\":[true,false]}\n\"next\"\n");

        List<String> seen = new ArrayList<>();
        for (String field : json.fields()) {
            switch (field) {
                case "a" -> seen.add("a" + json.number());
                case "b" -> seen.add("b" + json.list(JsonReader::flag));
                default -> json.skip();
            }
        }

        assertThat(seen).containsExactly("a1", "b[true, false]");
        assertThat(json.more()).isTrue();
        assertThat(json.text()).isEqualTo("next");
        assertThat(json.more()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7 | expected a text, found a number",
                "{} | expected a text, found an object",
                "[] | expected a text, found a list",
                "null | expected a text, found null",
                "true | expected a text, found true or false",
                "1.5 | expected a text, found a fraction",
                "\"abc | the text ends too early",
                "\"a\u0001b\" | not JSON",
                "nonsense | not JSON",
                "~~ | the text ends too early"
            })
    void what_is_not_as_expected_is_said_with_its_line(String text, String problem) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> reader("\n" + text).text())
                .withMessageStartingWith("test.json, line 2: " + problem)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
                .satisfies(e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void a_field_that_occurs_twice_is_refused() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> reader("{\"a\":1,\"a\":2}").skip())
                .withMessageContaining("Duplicate field 'a'");
    }

    @Test
    void size_is_bounded_in_every_direction() {
        refused("\"" + "x".repeat(Json.MAX_TEXT + 1) + "\"", JsonReader::text);
        refused("{\"" + "x".repeat(Json.MAX_NAME + 1) + "\":1}", JsonReader::skip);
        refused("[".repeat(Json.MAX_DEPTH + 1), JsonReader::skip);
        refused("1".repeat(Json.MAX_DIGITS + 1), JsonReader::skip);
    }

    private static void refused(String text, Consumer<JsonReader> read) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> read.accept(reader(text)))
                .withMessageContaining("too large");
    }

    @Test
    void a_number_that_does_not_fit_is_refused() {
        assertThat(reader("5").number(5, 5)).isEqualTo(5);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> reader("6").number(0, 5))
                .withMessageContaining("expected a number from 0 to 5, found 6");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> reader("9223372036854775808").number());
    }

    @Test
    void a_value_that_makes_no_sense_is_refused() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> reader("\"x\"").text(Integer::valueOf))
                .withMessage("test.json, line 1: For input string: \"x\"");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> reader("1").require(null, "name"))
                .withMessageContaining("there is no \"name\"");
    }

    @Test
    void forgetting_a_value_is_our_fault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> reader("{\"a\":1}").fields().forEach(field -> {}));
    }

    @Test
    void a_disk_that_fails_is_no_fault_of_the_text() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JsonReader.of(
                                new InputStream() {
                                    @Override
                                    public int read() throws IOException {
                                        throw new IOException("unplugged");
                                    }

                                    @Override
                                    public int read(byte[] into, int from, int length) throws IOException {
                                        throw new IOException("unplugged");
                                    }
                                },
                                "test.json")
                        .text());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JsonWriter.lines(new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("full");
                            }
                        })
                        .text("x")
                        .endLine());
    }

    private static String written(Consumer<JsonWriter> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.accept(JsonWriter.lines(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonReader reader(String text) {
        return JsonReader.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.json");
    }
}
