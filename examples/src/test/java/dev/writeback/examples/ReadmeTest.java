package dev.writeback.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README tells the truth: its program is the one that is compiled, and runs; its commands are two. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");

    @Test
    void its_program_stands_in_the_example_word_for_word() throws IOException {
        String example = Files.readString(
                ROOT.resolve("examples/src/main/java/dev/writeback/examples/IsTheDirectoryReady.java"));

        assertThat(blocks("java"))
                .singleElement()
                .satisfies(program -> assertThat(oneLine(example)).contains(oneLine(program)));
    }

    @Test
    void it_has_two_commands_and_the_second_runs_the_tests() throws IOException {
        assertThat(blocks("sh"))
                .satisfiesExactly(
                        demo -> assertThat(demo).contains("doctor.jar demo"),
                        tests -> assertThat(tests.strip()).isEqualTo("mvn verify"));
    }

    @Test
    void its_program_tells_a_ready_directory_from_others(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "Reader-4711-x\n");

        assertThat(run(Forests.healthy(), password)).isTrue();
        assertThat(run(Forests.company(), password)).isFalse();
        assertThat(run(Forests.healthy().hideDescriptors(), password)).isFalse();
    }

    private static boolean run(FakeForest forest, Path password) {
        forest.password(Forests.READER, "Reader-4711-x".toCharArray());
        try (FakeLdapServer server = forest.serve()) {
            return IsTheDirectoryReady.check(
                    "localhost:" + server.port(), server.caFile(), "reader@corp.example", password);
        }
    }

    private static List<String> blocks(String language) throws IOException {
        Pattern block = Pattern.compile("(?s)```" + language + "\n(.*?)```");
        return block.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String oneLine(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
