package dev.writeback.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoLeftoversTest {
    private static final NoLeftovers RULE = new NoLeftovers();
    private static final Candidate OLD =
            Candidates.outOfUse(Candidates.SECOND, "it has not logged on since 2026-03-01");

    @Test
    void accounts_that_are_all_in_use_pass() {
        assertThat(Judged.by(RULE, Candidates.found(2, Candidates.FIRST, Candidates.SECOND)))
                .isEqualTo(new Verdict.Pass("none was found in corp.example"));
    }

    @Test
    void each_leftover_is_named_with_the_reason() {
        Candidate older = Candidates.outOfUse(Candidates.of("AADSync", 1107), "its computer OLD01 is disabled");

        Snapshot snapshot = Candidates.found(1, Candidates.FIRST, OLD, older).build();
        List<Finding> findings = Checker.check(snapshot, List.of(RULE)).findings();

        assertThat(findings)
                .extracting(Finding::title)
                .containsExactly(
                        "MSOL_b seems to be left over from a former installation",
                        "AADSync seems to be left over from a former installation");
        assertThat(findings)
                .extracting(Finding::actual)
                .containsExactly(
                        "it has not logged on since 2026-03-01 (CN=MSOL_b,CN=Users,DC=corp,DC=example)",
                        "its computer OLD01 is disabled (CN=AADSync,CN=Users,DC=corp,DC=example)");
        assertThat(findings.get(0).fingerprint())
                .isEqualTo("WB-ACC-010|domain:corp.example|leftover@S-1-5-21-1-2-3-1106");
        assertThat(findings.get(0).remedy().instruction())
                .isEqualTo("make sure that no engine uses MSOL_b any more, then disable it and later delete it");
    }

    @Test
    void an_account_that_only_its_rights_suggested_may_never_have_been_an_engine_s() {
        assertThat(Judged.by(RULE, Candidates.found(1, Candidates.FIRST, Candidates.by(OLD, Evidence.RESETS))))
                .isEqualTo(new Verdict.Pass("none was found in corp.example"));
    }

    /** One of them may be the one in use after all: that is another rule's doubt. */
    @Test
    void it_is_not_asked_when_nobody_is_known_to_be_in_use() {
        assertThat(Judged.by(RULE, Candidates.found(1, OLD)))
                .isEqualTo(new Verdict.NotApplicable("no account is known to be in use"));
        assertThat(Judged.by(RULE, Candidates.found(0))).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void in_a_forest_of_several_domains_a_leftover_is_shown_once_where_it_stands() {
        DomainRef child = DomainRef.of(Dn.parse("DC=child,DC=corp,DC=example"));
        Snapshot.Builder snapshot =
                Candidates.found(1, Candidates.FIRST, OLD).domains(List.of(SmallForest.DOMAIN, child));
        Candidates.put(child, List.of(), List.of(Candidates.FIRST, OLD), snapshot);

        assertThat(Checker.check(snapshot.build(), List.of(RULE)).findings())
                .extracting(Finding::subject)
                .containsExactly("domain:corp.example");
    }

    @Test
    void it_stays_open_when_accounts_could_not_be_looked_for() {
        Snapshot.Builder snapshot = SmallForest.ready()
                .draft()
                .put(Facts.CANDIDATES, SmallForest.DOMAIN, SmallForest.unknown(Reason.ACCESS_DENIED, "not for you"));

        assertThat(Judged.by(RULE, snapshot)).isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void it_is_a_warning_because_writeback_works() {
        assertThat(RULE.rule().severity()).isEqualTo(Severity.WARNING);
    }
}
