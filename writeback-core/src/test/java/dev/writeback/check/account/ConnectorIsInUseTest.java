package dev.writeback.check.account;

import static dev.writeback.check.Scope.DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Missing;
import dev.writeback.check.Readiness;
import dev.writeback.check.Verdict;
import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectorIsInUseTest {
    private static final ConnectorIsInUse RULE = new ConnectorIsInUse();
    private static final Candidate SILENT =
            Candidates.outOfUse(Candidates.FIRST, "it has not logged on since 2026-03-01");
    private static final Candidate DISABLED = Candidates.outOfUse(Candidates.SECOND, "it is disabled");

    @Test
    void an_account_of_which_nothing_speaks_against_passes() {
        assertThat(SmallForest.ready().verdict(RULE)).isEqualTo(new Verdict.Pass("nothing says otherwise"));
        assertThat(Judged.by(RULE, Candidates.found(1, Candidates.FIRST, DISABLED)))
                .isInstanceOf(Verdict.Pass.class);
        assertThat(Judged.by(RULE, Candidates.found(2, SILENT, Candidates.SECOND)))
                .isInstanceOf(Verdict.Pass.class);
    }

    /** Whoever has not logged on for weeks writes nothing back, whatever it may do. */
    @Test
    void the_only_account_being_out_of_use_leaves_the_directory_open() {
        Snapshot.Builder snapshot = Candidates.found(1, SILENT);

        assertThat(Judged.by(RULE, snapshot))
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        "whether a sync engine still uses MSOL_a",
                        "domain:corp.example",
                        Reason.UNSUPPORTED,
                        "it has not logged on since 2026-03-01; find out whether the engine runs, and name the account"
                                + " that it uses (--connector NAME)"))));
        assertThat(Checker.check(snapshot.build(), List.of(RULE)).readiness(DIRECTORY))
                .isEqualTo(Readiness.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"REPLICATES", "RESETS"})
    void an_account_that_only_its_rights_suggest_is_not_known_to_be_the_one(Evidence evidence) {
        Snapshot.Builder snapshot = Candidates.found(1, Candidates.by(Candidates.FIRST, evidence));

        assertThat(Judged.by(RULE, snapshot))
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        "whether a sync engine writes as MSOL_a",
                        "domain:corp.example",
                        Reason.AMBIGUOUS,
                        "MSOL_a was found by its rights alone; name the account (--connector NAME)"))));
        assertThat(Checker.check(snapshot.build(), List.of(RULE)).readiness(DIRECTORY))
                .isEqualTo(Readiness.UNKNOWN);
    }

    @Test
    void a_last_logon_that_is_not_recorded_leaves_a_single_account_in_use() {
        assertThat(Judged.by(RULE, Candidates.found(1, Candidates.logon(Candidates.FIRST, Logon.NOT_RECORDED))))
                .isEqualTo(new Verdict.Pass("its last logon is not recorded"));
    }

    @Test
    void a_last_logon_that_is_hidden_leaves_it_open_unless_the_account_was_named() {
        Candidate hidden = Candidates.logon(Candidates.FIRST, Logon.HIDDEN);

        assertThat(Judged.by(RULE, Candidates.found(1, hidden)))
                .isInstanceOfSatisfying(Verdict.Inconclusive.class, open -> {
                    assertThat(open.missing()).extracting(Missing::reason).containsExactly(Reason.NOT_VISIBLE);
                    assertThat(open.missing().get(0).detail()).contains("Read lastLogonTimestamp on the account");
                });
        assertThat(Judged.by(RULE, Candidates.found(1, Candidates.by(hidden, Evidence.NAMED))))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void of_several_that_are_all_out_of_use_each_is_named() {
        assertThat(Judged.by(RULE, Candidates.found(2, SILENT, DISABLED)))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::question)
                                .containsExactly(
                                        "whether a sync engine still uses MSOL_a",
                                        "whether a sync engine still uses MSOL_b"));
    }

    @Test
    void a_domain_into_which_nobody_writes_is_not_asked() {
        assertThat(Judged.by(RULE, Candidates.found(0, SILENT)))
                .isEqualTo(new Verdict.NotApplicable("no account writes passwords back into corp.example"));
    }

    @Test
    void it_stays_open_when_accounts_could_not_be_looked_for() {
        Snapshot.Builder snapshot = SmallForest.ready()
                .draft()
                .put(Facts.CANDIDATES, SmallForest.DOMAIN, SmallForest.unknown(Reason.ACCESS_DENIED, "not for you"));

        assertThat(Judged.by(RULE, snapshot))
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        Facts.CANDIDATES.question(), "domain:corp.example", Reason.ACCESS_DENIED, "not for you"))));
    }
}
