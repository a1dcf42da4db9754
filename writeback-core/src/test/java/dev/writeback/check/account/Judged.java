package dev.writeback.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Validator;
import dev.writeback.check.Verdict;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.SmallForest;
import java.util.List;

/** What a rule makes of a healthy forest in which one answer is another one. */
final class Judged {
    private Judged() {}

    static <T> Snapshot.Builder pathWith(Fact<T> fact, T value) {
        return pathWith(fact, SmallForest.known(value));
    }

    static <T> Snapshot.Builder pathWith(Fact<T> fact, Observation<T> answer) {
        return SmallForest.ready().draft().put(fact, SmallForest.PATH, answer);
    }

    static Snapshot.Builder managed(Snapshot.Builder snapshot) {
        return snapshot.put(
                Facts.CONNECTOR,
                SmallForest.PATH,
                SmallForest.known(ConnectorAccount.builder()
                        .from(SmallForest.connector())
                        .samAccountName("pGMSA_1a2b$")
                        .objectClass("msDS-GroupManagedServiceAccount")
                        .build()));
    }

    static Verdict by(Validator rule, Snapshot.Builder snapshot) {
        return Checker.check(snapshot.build(), List.of(rule)).results().get(0).verdict();
    }

    static Finding finding(Validator rule, Snapshot.Builder snapshot) {
        List<Finding> findings = Checker.check(snapshot.build(), List.of(rule)).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    /** The rule stays open, for this reason alone, when the answer to this question is hidden. */
    static void openWithout(Fact<?> fact, Validator rule) {
        assertThat(by(rule, hidden(fact)))
                .isEqualTo(new Verdict.Inconclusive(List.of(
                        new Missing(fact.question(), SmallForest.PATH.key(), Reason.NOT_VISIBLE, "hidden by hand"))));
    }

    static <T> Snapshot.Builder hidden(Fact<T> fact) {
        return pathWith(fact, SmallForest.unknown(Reason.NOT_VISIBLE, "hidden by hand"));
    }
}
