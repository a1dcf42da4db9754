package dev.writeback.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Acceptance;
import dev.writeback.check.Baseline;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.check.Validators;
import dev.writeback.internal.Version;
import dev.writeback.json.JsonReader;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Grants;
import dev.writeback.testing.HealthyFacts;
import dev.writeback.testing.SmallForest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reports for machines against files that were reviewed, and reports of all kinds with a baseline. */
class MachineReportTest {
    private static final Gate DIRECTORY = Gate.of(Scope.DIRECTORY);

    @Test
    void json_of_every_kind_looks_as_reviewed() {
        assertGolden("every-kind.json", JsonReport.render(SampleReport.ofEveryKind(), DIRECTORY));
    }

    @Test
    void json_with_remedies_as_data_looks_as_reviewed() {
        assertGolden("small-forest.json", JsonReport.render(smallForest(), DIRECTORY.strict()));
    }

    @Test
    void junit_of_every_kind_looks_as_reviewed() {
        assertGolden("every-kind.xml", JUnitReport.render(SampleReport.ofEveryKind(), DIRECTORY));
    }

    @Test
    void reports_with_a_baseline_look_as_reviewed() {
        CheckReport report = SampleReport.ofEveryKind();
        Gate gate = DIRECTORY.accepting(baseline(report));

        assertGolden("baseline.txt", TextReport.render(report, gate, TextStyle.PLAIN));
        assertGolden("baseline.json", JsonReport.render(report, gate));
        assertGolden("baseline.xml", JUnitReport.render(report, gate));
    }

    /** Accepts the blocking finding, has accepted a warning for too long, and names one that is gone. */
    private static Baseline baseline(CheckReport report) {
        List<String> fingerprints =
                report.findings().stream().map(finding -> finding.fingerprint()).toList();
        return Baseline.of(List.of(
                new Acceptance(
                        fingerprints.get(0), "ann", LocalDate.parse("2026-12-31"), "moves in December <ticket 7>"),
                new Acceptance(fingerprints.get(2), "bob", LocalDate.parse("2026-11-01"), "until the audit"),
                new Acceptance("WB-TST-009|forest:corp.example|here", "ann", LocalDate.parse("2026-12-31"), "gone")));
    }

    private static CheckReport smallForest() {
        SmallForest forest = SmallForest.withHead(
                        HealthyFacts.READABLE, Grants.reset(Grants.USER), Grants.pwdLastSet(Grants.USER))
                .shutUnit("OU=Shut")
                .user("alice")
                .user("bob", user -> user.in("OU=Shut"));
        return Checker.check(forest.snapshot(), Validators.all());
    }

    @Test
    void junit_counts_what_it_lists() {
        Element suite = (Element) xml(JUnitReport.render(SampleReport.ofEveryKind(), DIRECTORY))
                .getElementsByTagName("testsuite")
                .item(0);

        assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
        assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
    }

    private static String count(Element suite, String name) {
        return String.valueOf(suite.getElementsByTagName(name).getLength());
    }

    @Test
    void no_name_breaks_the_form_of_a_report() {
        Cases.each(500, draw -> {
            StringBuilder name = new StringBuilder("<![CDATA[]]>&\"'");
            draw.list(12, () -> (char) (draw.chance(70) ? draw.below(0x300) : draw.below(0x10000)))
                    .forEach(name::append);
            CheckReport report = SampleReport.withName(name.toString());

            assertThat(xml(JUnitReport.render(report, DIRECTORY))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("testsuites");
            String json = JsonReport.render(report, DIRECTORY);
            assertThat(json.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
            assertThat(forest(json)).isEqualTo(name.toString());
        });
    }

    private static String forest(String report) {
        JsonReader json = JsonReader.of(new ByteArrayInputStream(report.getBytes(UTF_8)), "report");
        String forest = "";
        for (String field : json.fields()) {
            if (field.equals("forest")) {
                forest = json.text();
            } else {
                json.skip();
            }
        }
        assertThat(json.more()).isFalse();
        return forest;
    }

    private static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version changes with every release, the reports do not. */
    private static void assertGolden(String name, String report) {
        String neutral = report.replace("\"writeback " + Version.CURRENT + "\"", "\"writeback VERSION\"");
        try (InputStream file = MachineReportTest.class.getResourceAsStream(name)) {
            String reviewed = new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
            assertThat(neutral).as(name).isEqualTo(reviewed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
