package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymiseCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path named = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void collect() {
        named = folder.resolve("named");
        out = folder.resolve("out");
        try (Company company = Company.notReady()) {
            assertThat(company.run("collect", "--out", named, "--names").exit()).isZero();
        }
    }

    @Test
    void names_become_pseudonyms_and_the_verdict_stays() {
        Run run = Company.doctor("anonymise", "--snapshot", named, "--out", out);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("85 users are in " + out + ", pseudonyms stand for names");
        assertThat(named).content().contains("u00001");
        assertThat(out).content().doesNotContain("corp", "u00001", "Contractors", "SYNC01");
        assertThat(Company.doctor("check", "--snapshot", out).exit())
                .isEqualTo(Company.doctor("check", "--snapshot", named).exit());
    }

    @Test
    void with_a_key_the_result_is_that_of_collecting_with_it() {
        Path key = folder.resolve("key");

        assertThat(Company.doctor("anonymise", "--snapshot", named, "--out", out, "--key", key)
                        .exit())
                .isZero();

        String first = Company.doctor("check", "--snapshot", named, "--key", key, "--format", "json")
                .out();
        assertThat(Company.doctor("check", "--snapshot", out, "--format", "json")
                        .out())
                .isEqualTo(first);
    }

    @Test
    void pseudonyms_are_not_replaced_again() {
        assertThat(Company.doctor("anonymise", "--snapshot", named, "--out", out)
                        .exit())
                .isZero();

        Company.doctor("anonymise", "--snapshot", out, "--out", folder.resolve("again"))
                .complains(64, "pseudonyms stand for names already");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void a_file_may_be_replaced_by_its_own_pseudonyms() {
        assertThat(Company.doctor("anonymise", "--snapshot", named, "--out", named, "--force")
                        .exit())
                .isZero();

        assertThat(named).content().contains("\"end\"").doesNotContain("u00001");
    }

    @Test
    void what_was_lost_stays_lost() throws IOException {
        String whole = Files.readString(named);
        Files.writeString(named, whole.substring(0, whole.length() * 3 / 4));

        Run run = Company.doctor("anonymise", "--snapshot", named, "--out", out);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("but not all");
        assertThat(out).content().doesNotContain(folder.getFileName().toString());
        assertThat(Company.doctor("check", "--snapshot", out).out()).contains("not all users were read");
    }

    @Test
    void wrong_uses_end_with_64() {
        Company.doctor("anonymise", "--snapshot", named).complains(64, "--out FILE is missing");
        Company.doctor("anonymise", "--out", out).complains(64, "--snapshot");
        Company.doctor("anonymise", "--snapshot", out, "--out", named).complains(64, "there is no file");
        Company.doctor("anonymise", "--snapshot", named, "--out", named).complains(64, "already there");
    }
}
