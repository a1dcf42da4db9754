package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.ServerOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What check writes, and where, and what is accepted. */
class ReportOptionsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_screen_shows_names_and_a_file_has_pseudonyms_unless_somebody_says_otherwise() {
        try (Company company = Company.notReady()) {
            for (String format : List.of("text", "json", "junit")) {
                Path file = folder.resolve(format);
                Path named = folder.resolve(format + ".named");
                Run screen = company.run("check", "--format", format);
                Run intoFile = company.run("check", "--format", format, "--out", file);
                Run intoNamedFile = company.run("check", "--format", format, "--out", named, "--names");

                assertThat(screen.out()).contains("DC=corp,DC=example");
                assertThat(named).content().contains("DC=corp,DC=example");
                assertThat(file).content().contains("WB-PER-001").doesNotContain("corp", "u0000", "MSOL_0a1b");
                assertThat(List.of(screen.exit(), intoFile.exit(), intoNamedFile.exit()))
                        .containsOnly(1);
                assertThat(intoFile.out().strip())
                        .isEqualTo("gate fails; the report is in " + file + ", pseudonyms stand for names");
            }
        }
    }

    @Test
    void a_key_shows_pseudonyms_on_the_screen_too() {
        try (Company company = Company.notReady()) {
            assertThat(company.run("check", "--key", folder.resolve("key")).out())
                    .contains("(names are pseudonyms)")
                    .doesNotContain("corp");
        }
    }

    @Test
    void machines_can_read_what_is_on_the_screen() throws IOException, ParserConfigurationException, SAXException {
        try (Company company = Company.ready()) {
            String json = company.run("check", "--format", "json").out();
            String xml = company.run("check", "--format", "junit").out();

            assertThat(json).startsWith("{").contains("\"decision\": \"PASSES\"");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void xml_stays_right_where_only_ascii_can_be_shown() {
        StringWriter out = new StringWriter();
        Screen ascii = new Screen(
                new PrintWriter(out),
                new PrintWriter(out),
                false,
                false,
                Map.of("PW", Company.PASSWORD),
                Optional.empty());
        dev.writeback.testkit.FakeForest forest = Forests.company();
        forest.protect(forest.user("jürgen", forest.organizationalUnit("OU=Büro")));
        try (Company company = Company.of(forest, ServerOptions.defaults())) {
            String[] line = {
                "check",
                "--ldap",
                company.server().url(),
                "--ca",
                company.server().caFile().toString(),
                "--bind",
                "reader@corp.example",
                "--password-env",
                "PW",
                "--format",
                "junit"
            };

            assertThat(Doctor.run(ascii, line)).isEqualTo(1);
        }

        assertThat(out.toString()).matches("\\p{ASCII}*").contains("OU=B&#252;ro");
    }

    @Test
    void formats_that_are_not_there_yet_are_refused_before_anybody_is_asked() {
        for (String format : List.of("html", "md", "pdf")) {
            Run.typing("x", "check", "--ldap", "ldaps://127.0.0.1:1", "--bind", "a", "--format", format)
                    .complains(64, "text, json");
        }
    }

    @Test
    void a_file_that_is_there_is_kept_unless_somebody_insists() throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "mine");
        try (Company company = Company.ready()) {
            company.run("check", "--out", file).complains(64, "already there");
            assertThat(file).hasContent("mine");
            assertThat(company.run("check", "--out", file, "--force").exit()).isZero();
            assertThat(file).content().contains("READY (directory)");
        }
    }

    @Test
    void what_a_baseline_accepts_does_not_fail_the_check() {
        try (Company company = Company.notReady()) {
            String report = company.run("check", "--format", "json").out();
            Path baseline = Company.baseline(folder.resolve("baseline.json"), report);

            Run run = company.run("check", "--baseline", baseline);

            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("accepted by ann until 9999-12-31");
        }
    }

    @Test
    void a_baseline_with_pseudonyms_holds_as_long_as_the_key_is_kept() throws IOException {
        Path key = folder.resolve("key");
        Path report = folder.resolve("report.json");
        try (Company company = Company.notReady()) {
            assertThat(company.run("check", "--format", "json", "--out", report, "--key", key)
                            .exit())
                    .isEqualTo(1);
            Path baseline = Company.baseline(folder.resolve("baseline.json"), Files.readString(report));

            assertThat(company.run("check", "--baseline", baseline, "--key", key)
                            .exit())
                    .isZero();
            assertThat(company.run("check", "--baseline", baseline, "--key", key, "--out", folder.resolve("next"))
                            .exit())
                    .isZero();
            company.run("check", "--baseline", baseline, "--out", folder.resolve("never"))
                    .complains(64, "add --key FILE or --names");
            assertThat(folder.resolve("never")).doesNotExist();
        }
    }

    @Test
    void a_report_with_pseudonyms_does_not_repeat_the_names_of_a_baseline() {
        Path file = folder.resolve("report.json");
        try (Company company = Company.notReady()) {
            Path baseline = Company.baseline(
                    folder.resolve("baseline.json"),
                    company.run("check", "--format", "json").out());

            Run run = company.run(
                    "check", "--baseline", baseline, "--format", "json", "--out", file, "--key", folder.resolve("key"));

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("entries of the baseline that are not found");
            assertThat(file).content().doesNotContain("corp");
        }
    }

    @Test
    void a_baseline_that_is_none_ends_with_64() throws IOException {
        Path broken =
                Files.writeString(folder.resolve("broken.json"), "{\"format\":\"writeback-report\",\"version\":1}");
        Object[] nobody = {"check", "--ldap", "ldaps://127.0.0.1:1", "--bind", "a", "--baseline"};

        Company.doctor(nobody[0], nobody[1], nobody[2], nobody[3], nobody[4], nobody[5], broken)
                .complains(64, "this is no writeback-baseline");
        Company.doctor(nobody[0], nobody[1], nobody[2], nobody[3], nobody[4], nobody[5], folder.resolve("none"))
                .complains(64, "--baseline: there is no file");
    }
}
