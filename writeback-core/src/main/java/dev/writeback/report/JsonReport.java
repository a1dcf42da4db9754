package dev.writeback.report;

import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Missing;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.internal.Version;
import dev.writeback.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A report as one JSON object, format {@code writeback-report}, version 1 (docs/formats/report.md); ASCII alone. */
public final class JsonReport {
    private static final String FORMAT = "writeback-report";
    private static final int VERSION = 1;

    private final CheckReport report;
    private final Gate gate;
    private final JsonWriter json;

    private JsonReport(CheckReport report, Gate gate, JsonWriter json) {
        this.report = report;
        this.gate = gate;
        this.json = json;
    }

    /** The report as text that ends in a line break, with what {@code gate} decides about it. */
    public static String render(CheckReport report, Gate gate) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter json = JsonWriter.indented(out);
        json.object(new JsonReport(report, gate, json)::fields).endLine();
        return out.toString(StandardCharsets.US_ASCII);
    }

    private void fields() {
        json.field("format", FORMAT).field("version", VERSION).field("tool", "writeback " + Version.CURRENT);
        json.field("takenAt", report.takenAt().toString());
        json.name("source")
                .object(() -> json.field("kind", report.source().kind())
                        .field("place", report.source().place()));
        json.field("forest", report.forest());
        json.name("connectors").list(report.connectors(), json::text);
        CheckReport.UserCount users = report.users();
        json.name("users")
                .object(() -> json.field("examined", users.examined())
                        .field("outOfScope", users.outOfScope())
                        .field("complete", users.complete()));
        json.name("gate").object(this::gate);
        json.name("scopes").object(() -> {
            for (Scope scope : Scope.values()) {
                json.field(scope.toString(), gate.readiness(report, scope).name());
            }
        });
        json.name("results").list(report.results(), result -> json.object(() -> result(result)));
        json.name("baseline")
                .object(() -> new JsonReview(json).fields(gate.baseline().review(report)));
    }

    private void gate() {
        json.name("required").list(gate.required(), scope -> json.text(scope.toString()));
        json.field("strict", gate.isStrict())
                .field("decision", gate.judge(report).name());
    }

    private void result(CheckResult result) {
        Rule rule = result.validator().rule();
        json.field("rule", rule.id().value())
                .field("scope", rule.scope().toString())
                .field("severity", lower(rule.severity()))
                .field("title", rule.title())
                .field("subject", result.subject());
        result.verdict()
                .fold(
                        pass -> json.field("verdict", "pass").field("because", pass.because()),
                        fail -> json.field("verdict", "fail"),
                        inconclusive -> json.field("verdict", "inconclusive"),
                        notApplicable ->
                                json.field("verdict", "notApplicable").field("because", notApplicable.because()),
                        crashed -> json.field("verdict", "crashed").field("message", crashed.message()));
        result.contest()
                .ifPresent(domain -> json.name("contest")
                        .object(() -> json.field("domain", domain)
                                .field("decides", gate.stoppedBy(result, report))
                                .field("mayDecide", gate.mayBeStoppedBy(result, report))));
        json.name("findings").list(result.findings(), finding -> json.object(() -> finding(rule, finding)));
        json.name("missing").list(result.missing(), missing -> json.object(() -> missing(missing)));
    }

    private void finding(Rule rule, Finding finding) {
        json.field("fingerprint", finding.fingerprint())
                .field("severity", lower(rule.severity()))
                .field("title", finding.title())
                .field("expected", finding.expected())
                .field("actual", finding.actual())
                .field("confidence", lower(finding.confidence()))
                .field("ownReason", finding.ownReason())
                .field("affectedUsers", finding.affectedUsers())
                .name("examples")
                .list(finding.examples(), dn -> json.text(dn.toString()))
                .name("remedy")
                .object(() -> JsonRemedy.write(finding.remedy(), json));
        gate.baseline()
                .accepts(finding, report.takenAt())
                .ifPresent(entry -> json.name("accepted").object(() -> new JsonReview(json).entry(entry)));
    }

    private void missing(Missing missing) {
        json.field("question", missing.question())
                .field("subject", missing.subject())
                .field("reason", missing.reason().name())
                .field("detail", missing.detail());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
