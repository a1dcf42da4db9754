package dev.writeback.report;

import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.FactValidator;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Missing;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Source;
import dev.writeback.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reports with every kind of line, written down by hand. */
final class SampleReport {
    private static final String SUBJECT = "path:corp.example:S-1-5-21-1-2-3-1105";

    private final List<CheckResult> results = new ArrayList<>();

    private record Concluded(Rule rule, Verdict verdict) implements FactValidator {
        @Override
        public Verdict validate(KnownFacts facts) {
            return verdict;
        }
    }

    static CheckReport ofEveryKind() {
        return new SampleReport()
                .result("WB-TST-001", Severity.BLOCKING, new Verdict.Pass("1,204 users"))
                .result("WB-TST-002", Severity.BLOCKING, new Verdict.NotApplicable("there is no such path"))
                .result("WB-TST-003", Severity.BLOCKING, fail(many("WB-TST-003", false)))
                .result(
                        "WB-TST-004",
                        Severity.BLOCKING,
                        fail(few("WB-TST-004", true), missing(Reason.NOT_VISIBLE), missing(Reason.MALFORMED)))
                .result("WB-TST-005", Severity.WARNING, fail(few("WB-TST-005", false)))
                .result("WB-TST-006", Severity.BLOCKING, inconclusive())
                .result("WB-TST-007", Severity.BLOCKING, new Verdict.Crashed("IllegalStateException at Rule.java:12"))
                .result("WB-TST-008", Severity.BLOCKING, "domain:corp.example", new Verdict.Pass("seen"))
                .result("WB-TST-008", Severity.BLOCKING, "domain:child.corp.example", inconclusive())
                .result("WB-TST-010", Severity.INFORMATION, fail(few("WB-TST-010", true)))
                .report(new CheckReport.UserCount(1_204, 3, false));
    }

    static CheckReport allGreen() {
        return new SampleReport()
                .result("WB-TST-001", Severity.BLOCKING, new Verdict.Pass("2 users"))
                .report(new CheckReport.UserCount(2, 0, true));
    }

    /** A directory in which somebody chose names to deceive whoever reads the report. */
    static CheckReport withName(String name) {
        Finding.Builder finding = Finding.builder();
        finding.from(few("WB-TST-001", false)).title("about " + name).actual(name);
        finding.remedy(new Remedy.ByHand("look at " + name));
        return new SampleReport()
                .result("WB-TST-001", Severity.BLOCKING, fail(finding.build()))
                .result("WB-TST-002", Severity.BLOCKING, new Verdict.Pass(name))
                .result("WB-TST-003", Severity.BLOCKING, new Verdict.NotApplicable(name))
                .result("WB-TST-004", Severity.BLOCKING, new Verdict.Crashed(name))
                .result(
                        "WB-TST-005",
                        Severity.BLOCKING,
                        name,
                        new Verdict.Inconclusive(List.of(new Missing(name, name, Reason.MALFORMED, name))))
                .result("WB-TST-005", Severity.BLOCKING, name, new Verdict.Pass("seen"))
                .report(name);
    }

    private SampleReport result(String id, Severity severity, Verdict verdict) {
        return result(id, severity, SUBJECT, verdict);
    }

    private SampleReport result(String id, Severity severity, String subject, Verdict verdict) {
        Rule rule = Rule.of(id)
                .scope(Scope.DIRECTORY)
                .severity(severity)
                .title(id.substring(3) + " holds")
                .failureTitle(id.substring(3) + " is broken")
                .about(Subject.Kind.PATH)
                .build();
        results.add(new CheckResult(new Concluded(rule, verdict), subject, verdict));
        return this;
    }

    private CheckReport report(CheckReport.UserCount users) {
        Instant takenAt = Instant.parse("2026-11-02T08:15:30.123Z");
        return new CheckReport(
                takenAt,
                new Source("ldap", "dc1.corp.example:636"),
                "corp.example",
                List.of("MSOL_0a1b2c3d4e5f (CN=MSOL_0a1b2c3d4e5f,CN=Users,DC=corp,DC=example)"),
                users,
                results);
    }

    private CheckReport report(String name) {
        CheckReport.UserCount users = new CheckReport.UserCount(1, 0, true);
        return new CheckReport(Instant.EPOCH, new Source("ldap", name), name, List.of(), users, results);
    }

    private static Verdict fail(Finding finding, Missing... missing) {
        return new Verdict.Fail(List.of(finding), List.of(missing));
    }

    private static Verdict inconclusive() {
        List<Missing> missing = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            missing.add(missing(reason));
        }
        return new Verdict.Inconclusive(missing);
    }

    private static Missing missing(Reason reason) {
        return new Missing("what is " + reason, SUBJECT, reason, "detail of " + reason);
    }

    private static Finding few(String id, boolean ownReason) {
        return finding(id, ownReason)
                .affectedUsers(2)
                .addExamples(Dn.parse("CN=Grüße\\, Jürgen,OU=Büro,DC=corp,DC=example"))
                .addExamples(Dn.parse("CN=bob,DC=corp,DC=example"))
                .build();
    }

    private static Finding many(String id, boolean ownReason) {
        return finding(id, ownReason)
                .affectedUsers(1_200)
                .addExamples(Dn.parse("CN=alice,DC=corp,DC=example"))
                .build();
    }

    private static Finding.Builder finding(String id, boolean ownReason) {
        return Finding.builder()
                .validator(new ValidatorId(id))
                .subject(SUBJECT)
                .place("here")
                .title("something is wrong with them")
                .expected("an entry")
                .actual("no entry")
                .remedy(new Remedy.ByHand("add the entry"))
                .ownReason(ownReason);
    }
}
