package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ValidatorSizeTest {
    private static final int LIMIT = 80;
    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src", "main", "java");

    /** A longer one says why: its class comment speaks of its length in lines. */
    @Test
    void a_validator_fits_on_one_screen_unless_it_says_why() throws IOException {
        for (Validator validator : Validators.all()) {
            String file = validator.getClass().getName().replace('.', '/') + ".java";
            String source = Files.readString(SOURCES.resolve(file));
            String comment = source.substring(0, source.indexOf("implements"));

            assertThat(source.lines().count() <= LIMIT || comment.contains(LIMIT + " lines"))
                    .as("%s has %d lines", file, source.lines().count())
                    .isTrue();
        }
    }
}
