package dev.writeback.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Missing;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.collect.pseudonym.Pseudonyms;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final DomainRef CHILD = DomainRef.of(Dn.parse("DC=child,DC=corp,DC=example"));

    private final Snapshot content = SmallForest.ready()
            .shutUnit("OU=Shut")
            .user("alice")
            .user("bob", user -> user.in("OU=Shut"))
            .user("krbtgt", UserDraft::critical)
            .snapshot();
    private final StubDirectory directory =
            new StubDirectory(content, SmallForest.known(List.of(SmallForest.connector())));
    private final Snapshot rest = Collector.collect(
            directory,
            CollectOptions.builder()
                    .clock(() -> SmallForest.NOW)
                    .keepUsers(false)
                    .build());

    @Test
    void a_user_is_judged_as_among_all_others() {
        CheckReport alice = ask("alice");
        CheckReport bob = ask("bob");

        assertThat(alice.users().examined()).isOne();
        assertThat(alice.findings())
                .filteredOn(finding -> finding.affectedUsers() > 0)
                .isEmpty();
        assertThat(bob.findings())
                .filteredOn(finding -> finding.affectedUsers() > 0)
                .extracting(Finding::place)
                .containsExactlyElementsOf(Writeback.check(content).findings().stream()
                        .filter(finding -> finding.affectedUsers() > 0)
                        .map(Finding::place)
                        .toList());
    }

    @Test
    void nobody_of_that_name_is_not_somebody_without_faults() {
        CheckReport nobody = ask("nobody");

        assertThat(Gate.of(Scope.DIRECTORY).passes(nobody)).isFalse();
        assertThat(nobody.users().complete()).isFalse();
    }

    @Test
    void a_user_whom_no_engine_carries_is_said_to_be_so() {
        CheckReport krbtgt = ask("krbtgt");

        assertThat(Gate.of(Scope.DIRECTORY).judge(krbtgt)).isEqualTo(Gate.Decision.UNKNOWN);
        assertThat(krbtgt.results())
                .flatExtracting(CheckResult::missing)
                .extracting(Missing::detail)
                .contains("the user is left out by a sync engine: it belongs to the system (isCriticalSystemObject)")
                .noneMatch(detail -> detail.contains("no user is visible"));
    }

    /** One user shares its anchor with nobody who was not looked at. */
    @Test
    void of_all_users_nothing_is_said() {
        assertThat(ask("alice").results())
                .filteredOn(result -> result.validator().id().value().equals("WB-USR-002"))
                .extracting(CheckResult::verdict)
                .containsExactly(new Verdict.NotApplicable("only single users were asked about"));
    }

    @Test
    void pseudonyms_stay_known_as_such() {
        Snapshot hidden = Pseudonyms.in(rest, PseudonymKey.fresh());

        assertThat(Asking.about(directory, hidden, AccountQuery.parse("alice")).pseudonymous())
                .isTrue();
    }

    @Test
    void of_several_domains_only_that_of_the_user_is_judged() {
        Snapshot asked = Asking.about(withChild(), restOf(withChild()), AccountQuery.parse("alice"));

        assertThat(asked.domains()).containsExactly(SmallForest.DOMAIN);
        assertThat(asked.partial()).isTrue();
        assertThat(asked.answers()).extracting(Snapshot.Answer::subject).doesNotContain(CHILD);
        assertThat(asked.observe(Facts.SCHEMA, asked.forest()).known()).isPresent();
    }

    @Test
    void who_is_nowhere_leaves_every_domain_open() {
        Snapshot asked = Asking.about(withChild(), restOf(withChild()), AccountQuery.parse("nobody"));

        assertThat(asked.domains()).containsExactly(SmallForest.DOMAIN, CHILD);
        assertThat(asked.users())
                .allMatch(UserRecord.Gap.class::isInstance)
                .extracting(UserRecord::domain)
                .containsExactly(SmallForest.DOMAIN, CHILD);
    }

    @Test
    void a_domain_that_does_not_answer_may_have_another_user_of_a_bare_name() {
        StubDirectory forest = withChild();
        forest.silent.put(CHILD, SmallForest.unknown(Reason.UNREACHABLE, "no answer"));
        Snapshot all = restOf(forest);

        assertThat(Asking.about(forest, all, AccountQuery.parse("alice")).domains())
                .containsExactly(SmallForest.DOMAIN, CHILD);
        assertThat(Asking.about(forest, all, AccountQuery.parse("CN=alice,OU=Staff,DC=corp,DC=example"))
                        .domains())
                .containsExactly(SmallForest.DOMAIN);
    }

    private StubDirectory withChild() {
        Snapshot two = SmallForest.ready()
                .user("alice")
                .draft()
                .domains(List.of(SmallForest.DOMAIN, CHILD))
                .build();
        return new StubDirectory(two, SmallForest.known(List.of(SmallForest.connector())));
    }

    private static Snapshot restOf(StubDirectory forest) {
        return Collector.collect(
                forest, CollectOptions.builder().clock(() -> SmallForest.NOW).build());
    }

    @Test
    void users_are_not_read_before_somebody_asks() {
        assertThat(rest.domains()).hasSize(1);
        assertThat(directory.passes).isZero();
    }

    private CheckReport ask(String name) {
        return Writeback.ask(directory, rest, AccountQuery.parse(name));
    }
}
