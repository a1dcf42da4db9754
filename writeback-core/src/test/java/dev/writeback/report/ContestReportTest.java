package dev.writeback.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.check.Validator;
import dev.writeback.check.Validators;
import dev.writeback.internal.Version;
import dev.writeback.model.Candidate;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.sd.Sid;
import dev.writeback.testing.SmallForest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports about a domain with two accounts of which only one may be in use. */
class ContestReportTest {
    private static final Gate GATE = Gate.of(Scope.DIRECTORY);
    private static final WritebackPath OTHER =
            new WritebackPath(Engine.CONNECT, new Sid("S-1-5-21-1-2-3-1106"), SmallForest.DOMAIN);

    @Test
    void a_failing_path_beside_a_good_one_is_open_in_every_format() {
        CheckReport report = report(false, true);

        assertGolden("contest.txt", TextReport.render(report, GATE, TextStyle.PLAIN));
        assertGolden("contest.json", JsonReport.render(report, GATE));
        assertGolden("contest.xml", JUnitReport.render(report, GATE));
    }

    @Test
    void two_failing_paths_fail_and_the_report_says_which_to_cure() {
        String text = TextReport.render(report(false, false), GATE, TextStyle.PLAIN);

        assertThat(text.lines().filter(line -> line.startsWith("[✗]")))
                .hasSize(2)
                .allMatch(line -> line.contains("WB-ACC-001"));
        assertThat(text)
                .contains(
                        "one of 2 accounts that may write into corp.example, of which each fails somewhere: cure the one"
                                + " in use")
                .contains("NOT READY (directory)");
        assertThat(JUnitReport.render(report(false, false), GATE)).contains("failures=\"2\" errors=\"0\"");
        assertThat(JsonReport.render(report(false, false), GATE)).contains("\"decides\": true");
    }

    @Test
    void two_good_paths_are_ready_and_only_the_doubt_is_reported() {
        String text = TextReport.render(report(true, true), GATE, TextStyle.PLAIN);

        assertThat(text)
                .contains("passwords may be written back as MSOL_0123456789ab")
                .contains("[!] Which account writes passwords back is not certain")
                .doesNotContain("one of 2 accounts")
                .contains("\nREADY (directory)");
    }

    @Test
    void an_account_that_only_its_rights_suggest_is_said_to_be_a_guess() {
        Snapshot.Builder snapshot = SmallForest.ready().draft();
        Candidate guess = new Candidate(
                SmallForest.PATH.principal(),
                SmallForest.connector().dn(),
                "svc-sync",
                Engine.CONNECT,
                Candidate.Evidence.RESETS,
                Candidate.Logon.SEEN,
                Optional.empty());
        snapshot.put(Facts.CANDIDATES, SmallForest.DOMAIN, SmallForest.known(List.of(guess)));

        String text = TextReport.render(
                Checker.check(snapshot.build(), rules("WB-ACC-001", "WB-ACC-009")), GATE, TextStyle.PLAIN);

        assertThat(text)
                .contains("passwords may be written back as MSOL_0123456789ab")
                .contains("svc-sync was found by its rights alone; name the account (--connector NAME)")
                .contains("\nUNKNOWN (directory)");
    }

    /** A build must not break over what the gate lets pass. */
    @Test
    void what_a_warning_could_not_see_is_skipped_and_said() {
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .put(Facts.SYNC_SERVERS, SmallForest.PATH, SmallForest.unknown(Reason.NOT_VISIBLE, "none is named"))
                .build();
        CheckReport report = Checker.check(snapshot, rules("WB-SRV-001"));

        assertThat(GATE.passes(report)).isTrue();
        assertThat(JUnitReport.render(report, GATE))
                .contains("failures=\"0\" errors=\"0\" skipped=\"1\"")
                .contains("not known: the computer on which the sync engine runs (none is named)</skipped>");
    }

    private static List<Validator> rules(String... ids) {
        return Validators.all().stream()
                .filter(rule -> List.of(ids).contains(rule.id().value()))
                .toList();
    }

    /** Only the rules about being enabled and being certain, lest the file grows with every rule. */
    private static CheckReport report(boolean firstEnabled, boolean secondEnabled) {
        ConnectorAccount first = SmallForest.connector();
        ConnectorAccount.Builder second = ConnectorAccount.builder();
        second.from(first).sid(OTHER.principal()).samAccountName("MSOL_ba9876543210");
        second.dn(Dn.parse("CN=MSOL_ba9876543210,CN=Users,DC=corp,DC=example"));
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .put(Facts.PATHS, SmallForest.DOMAIN, SmallForest.known(List.of(SmallForest.PATH, OTHER)))
                .put(
                        Facts.CANDIDATES,
                        SmallForest.DOMAIN,
                        SmallForest.known(List.of(candidate(first), candidate(second.build()))))
                .put(Facts.CONNECTOR, OTHER, SmallForest.known(second.build()))
                .put(Facts.ENABLED, SmallForest.PATH, SmallForest.known(firstEnabled))
                .put(Facts.ENABLED, OTHER, SmallForest.known(secondEnabled))
                .build();
        return Checker.check(snapshot, rules("WB-ACC-001", "WB-ACC-008"));
    }

    private static Candidate candidate(ConnectorAccount account) {
        return new Candidate(
                account.sid(),
                account.dn(),
                account.samAccountName(),
                Engine.CONNECT,
                Candidate.Evidence.NAME,
                Candidate.Logon.SEEN,
                Optional.empty());
    }

    private static void assertGolden(String name, String report) {
        String neutral = report.replace("\"writeback " + Version.CURRENT + "\"", "\"writeback VERSION\"");
        try (InputStream file = ContestReportTest.class.getResourceAsStream(name)) {
            String reviewed = new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
            assertThat(neutral).as(name).isEqualTo(reviewed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
