package dev.writeback.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneConnectorTest {
    private static final OneConnector RULE = new OneConnector();

    @ParameterizedTest
    @CsvSource({
        "NAMED, 'MSOL_a, as it was named'",
        "NAME, 'MSOL_a, by the name that a setup gave it'",
        "REPLICATES, 'MSOL_a, which may replicate passwords from the domain head'",
        "RESETS, 'MSOL_a, which may reset passwords below the domain head'"
    })
    void a_single_account_passes_and_the_report_says_why_it_was_taken(Evidence evidence, String because) {
        assertThat(Judged.by(RULE, Candidates.found(1, Candidates.by(Candidates.FIRST, evidence))))
                .isEqualTo(new Verdict.Pass(because));
    }

    @Test
    void a_leftover_beside_the_account_in_use_leaves_no_doubt() {
        assertThat(Judged.by(
                        RULE,
                        Candidates.found(
                                1, Candidates.FIRST, Candidates.outOfUse(Candidates.SECOND, "it is disabled"))))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void several_accounts_fail_and_are_named_with_the_way_out() {
        Finding finding = Judged.finding(RULE, Candidates.found(2, Candidates.FIRST, Candidates.SECOND));

        assertThat(finding.title())
                .isEqualTo("Several accounts may write passwords back into corp.example; each was judged");
        assertThat(finding.actual())
                .isEqualTo("MSOL_a (CN=MSOL_a,CN=Users,DC=corp,DC=example);"
                        + " MSOL_b (CN=MSOL_b,CN=Users,DC=corp,DC=example)");
        assertThat(finding.remedy().instruction()).isEqualTo("name the one in use (--connector NAME)");
        assertThat(finding.fingerprint()).isEqualTo("WB-ACC-008|domain:corp.example|several");
    }

    @Test
    void an_account_of_which_nobody_says_how_it_was_found_goes_by_its_sid() {
        Snapshot.Builder snapshot = Candidates.put(
                SmallForest.DOMAIN,
                List.of(SmallForest.PATH),
                List.of(),
                SmallForest.ready().draft());

        assertThat(Judged.by(RULE, snapshot)).isEqualTo(new Verdict.Pass(Grants.CONNECTOR));
    }

    @Test
    void a_domain_into_which_nobody_writes_is_not_asked() {
        assertThat(Judged.by(RULE, Candidates.found(0, Candidates.FIRST)))
                .isEqualTo(new Verdict.NotApplicable("no account writes passwords back into corp.example"));
    }

    @Test
    void it_stays_open_when_accounts_could_not_be_looked_for() {
        Snapshot.Builder snapshot = SmallForest.ready()
                .draft()
                .put(Facts.PATHS, SmallForest.DOMAIN, SmallForest.unknown(Reason.AMBIGUOUS, "two are meant"))
                .put(Facts.CANDIDATES, SmallForest.DOMAIN, SmallForest.unknown(Reason.AMBIGUOUS, "two are meant"));

        assertThat(Judged.by(RULE, snapshot))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::question)
                                .containsExactly(Facts.CANDIDATES.question(), Facts.PATHS.question()));
    }

    @Test
    void it_is_a_warning_because_each_account_is_judged() {
        assertThat(RULE.rule().severity()).isEqualTo(Severity.WARNING);
    }
}
