package dev.writeback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Acceptance;
import dev.writeback.check.Baseline;
import dev.writeback.check.BaselineFile;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.check.Validators;
import dev.writeback.testing.Cases;
import dev.writeback.testing.ForestDraws;
import dev.writeback.testing.FormatSchema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports and baselines against their schemas in docs/formats. */
class ReportSchemaTest {
    private static final FormatSchema REPORT = FormatSchema.of("report-1.schema.json");
    private static final FormatSchema BASELINE = FormatSchema.of("baseline-1.schema.json");
    private static final Gate GATE = Gate.of(Scope.DIRECTORY, Scope.TENANT);

    @Test
    void a_report_of_every_kind_is_as_the_schema_says() {
        CheckReport report = SampleReport.ofEveryKind();

        assertThat(REPORT.complaints(JsonReport.render(report, GATE))).isEmpty();
        assertThat(REPORT.complaints(JsonReport.render(report, GATE.strict().accepting(accepting(report)))))
                .isEmpty();
    }

    @Test
    void another_report_is_not() {
        String report = JsonReport.render(SampleReport.ofEveryKind(), GATE);

        for (String field : List.of("decision", "fingerprint", "reason", "kind", "examined")) {
            assertThat(REPORT.complaints(report.replace("\"" + field + "\"", "\"other\"")))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void any_report_is_as_the_schema_says() {
        Cases.each(60, draw -> {
            CheckReport report = Checker.check(ForestDraws.snapshot(draw), Validators.all());

            assertThat(REPORT.complaints(JsonReport.render(report, GATE.accepting(accepting(report)))))
                    .isEmpty();
        });
    }

    @Test
    void a_baseline_is_as_the_schema_says() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BaselineFile.write(accepting(SampleReport.ofEveryKind()), out);

        assertThat(BASELINE.complaints(out.toString(StandardCharsets.UTF_8))).isEmpty();
    }

    /** Accepts every finding, and one that is not there. */
    private static Baseline accepting(CheckReport report) {
        List<String> fingerprints = new java.util.ArrayList<>(
                report.findings().stream().map(Finding::fingerprint).distinct().toList());
        fingerprints.add("WB-TST-999|forest:corp.example|gone");
        return Baseline.of(fingerprints.stream()
                .map(each -> new Acceptance(each, "ann", LocalDate.parse("2026-11-02"), "on purpose"))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\":\"writeback-baseline\",\"version\":1}",
                "{\"format\":\"writeback-baseline\",\"version\":2,\"accepted\":[]}",
                "{\"format\":\"writeback-baseline\",\"version\":1,\"accepted\":[{\"fingerprint\":\"a\",\"by\":\" \","
                        + "\"until\":\"2026-12-31\",\"why\":\"b\"}]}"
            })
    void other_baselines_are_not(String baseline) {
        assertThat(BASELINE.complaints(baseline)).isNotEmpty();
    }
}
