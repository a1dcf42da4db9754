package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every rule of the library. */
class ValidatorsTest {
    private static final Path PAGES =
            Path.of(System.getProperty("basedir", "")).resolve("../docs/checks").normalize();

    @Test
    void no_two_rules_share_a_name_or_a_title() {
        List<Validator> all = Validators.all();

        assertThat(all).extracting(Validator::id).doesNotHaveDuplicates().isSorted();
        assertThat(all).extracting(validator -> validator.rule().title()).doesNotHaveDuplicates();
        assertThat(all).extracting(validator -> validator.rule().failureTitle()).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_always_says_the_same_of_itself() {
        for (Validator validator : Validators.all()) {
            assertThat(validator.rule()).isEqualTo(validator.rule());
            assertThat(validator.id()).isEqualTo(validator.rule().id());
        }
    }

    @Test
    void every_rule_has_a_page_and_every_page_has_a_rule() {
        assertThat(pages())
                .containsExactlyInAnyOrderElementsOf(Validators.all().stream()
                        .map(validator -> validator.id() + ".md")
                        .toList());
    }

    @Test
    void every_page_is_headed_by_the_rule_and_its_title() throws IOException {
        for (Validator validator : Validators.all()) {
            assertThat(Files.readAllLines(PAGES.resolve(validator.id() + ".md")).get(0))
                    .isEqualTo("# " + validator.id() + ": " + validator.rule().title());
        }
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
