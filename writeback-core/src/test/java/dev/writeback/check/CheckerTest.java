package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Schema;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Subject;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final DomainRef OTHER = DomainRef.of(Dn.parse("DC=other,DC=example"));

    @Test
    void a_missing_fact_makes_a_rule_inconclusive_with_the_question() {
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .put(Facts.SCHEMA, SmallForest.FOREST, SmallForest.unknown(Reason.ACCESS_DENIED, "not for you"))
                .build();
        FactValidator rule = Stub.facts(Stub.rule("WB-TST-001").addRequires(Facts.SCHEMA), facts -> {
            throw new AssertionError("must not be asked");
        });

        assertThat(only(snapshot, rule))
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        Facts.SCHEMA.question(), "forest:corp.example", Reason.ACCESS_DENIED, "not for you"))));
    }

    @Test
    void a_fact_that_is_consulted_comes_with_the_reason_why_it_is_not_known() {
        Observation<Schema> unread = SmallForest.unknown(Reason.TIMED_OUT, "no answer");
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .put(Facts.SCHEMA, SmallForest.FOREST, unread)
                .build();
        FactValidator rule = Stub.facts(Stub.rule("WB-TST-001").addConsults(Facts.SCHEMA), facts -> {
            assertThat(facts.consult(Facts.SCHEMA)).isEqualTo(unread);
            return new Verdict.Pass("asked");
        });

        assertThat(only(snapshot, rule)).isEqualTo(new Verdict.Pass("asked"));
    }

    @Test
    void every_missing_fact_is_named() {
        Snapshot snapshot = Snapshot.builder(SmallForest.FOREST, SmallForest.SOURCE, SmallForest.NOW)
                .domains(List.of(SmallForest.DOMAIN))
                .put(Facts.PATHS, SmallForest.DOMAIN, SmallForest.known(List.of(SmallForest.PATH)))
                .build();

        for (Validator validator : Validators.all()) {
            Rule rule = validator.rule();
            List<Fact<?>> needed = rule.requires().isEmpty() ? rule.consults() : rule.requires();
            if (needed.isEmpty()) {
                // it looks at users alone, and there are none
                assertThat(only(snapshot, validator)).isInstanceOf(Verdict.Inconclusive.class);
                continue;
            }

            assertThat(only(snapshot, validator))
                    .isInstanceOfSatisfying(
                            Verdict.Inconclusive.class,
                            verdict -> assertThat(verdict.missing())
                                    .extracting(Missing::question)
                                    .containsExactlyElementsOf(needed.stream()
                                            .filter(fact -> !fact.equals(Facts.PATHS))
                                            .map(Fact::question)
                                            .toList()));
        }
    }

    @Test
    void a_rule_is_asked_once_for_each_subject() {
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .domains(List.of(SmallForest.DOMAIN, OTHER))
                .put(Facts.PATHS, OTHER, SmallForest.known(List.of()))
                .build();

        assertThat(subjects(snapshot, Subject.Kind.FOREST)).containsExactly("forest:corp.example");
        assertThat(subjects(snapshot, Subject.Kind.DOMAIN))
                .containsExactly("domain:corp.example", "domain:other.example");
        assertThat(subjects(snapshot, Subject.Kind.PATH)).containsExactly("path:corp.example:" + Grants.CONNECTOR);
        assertThat(subjects(snapshot, Subject.Kind.TENANT)).containsExactly("tenant:?");
    }

    @Test
    void a_domain_without_users_to_carry_is_no_gap_beside_one_that_has_some() {
        List<UserRecord> users =
                new ArrayList<>(SmallForest.ready().user("alice").records());
        SyncedUser system = (SyncedUser) SmallForest.ready()
                .user("krbtgt", UserDraft::critical)
                .records()
                .get(0);
        users.add(SyncedUser.builder().from(system).domain(OTHER).build());
        Validator rule = Stub.counting("WB-TST-001");
        Snapshot.Builder forest = SmallForest.ready()
                .draft()
                .domains(List.of(SmallForest.DOMAIN, OTHER))
                .put(
                        Facts.PATHS,
                        OTHER,
                        SmallForest.known(List.of(
                                new WritebackPath(WritebackPath.Engine.CONNECT, SmallForest.PATH.principal(), OTHER))));

        assertThat(Checker.check(forest.users(users::stream).build(), List.of(rule))
                        .results())
                .extracting(CheckResult::verdict)
                .containsExactly(
                        new Verdict.Pass("1 seen"), new Verdict.NotApplicable("nobody is there to write back for"));
        // who sees none but these may not see the others
        assertThat(Checker.check(forest.users(users.subList(1, 2)::stream).build(), List.of(rule))
                        .results())
                .extracting(CheckResult::verdict)
                .allMatch(Verdict.Inconclusive.class::isInstance);
    }

    @Test
    void where_nobody_writes_into_any_domain_nothing_is_ready() {
        Snapshot.Builder nobody = SmallForest.ready()
                .user("alice")
                .draft()
                .put(Facts.PATHS, SmallForest.DOMAIN, SmallForest.known(List.of()));
        Snapshot.Builder nowhere = SmallForest.ready().draft().domains(List.of());

        for (Snapshot.Builder snapshot : List.of(nobody, nowhere)) {
            assertThat(Checker.check(snapshot.build(), Validators.all()).readiness(Scope.DIRECTORY))
                    .isEqualTo(Readiness.UNKNOWN);
        }
    }

    @Test
    void unknown_paths_make_every_rule_about_paths_inconclusive_in_that_domain() {
        Snapshot snapshot = SmallForest.ready()
                .user("alice")
                .draft()
                .domains(List.of(SmallForest.DOMAIN, OTHER))
                .put(Facts.PATHS, OTHER, SmallForest.unknown(Reason.AMBIGUOUS, "MSOL_a, MSOL_b"))
                .build();

        List<Validator> aboutPaths = Validators.all().stream()
                .filter(validator -> validator.rule().about() == Subject.Kind.PATH)
                .toList();
        CheckReport report = Checker.check(snapshot, aboutPaths);

        assertThat(report.results().stream().filter(result -> result.subject().equals("domain:other.example")))
                .hasSameSizeAs(aboutPaths)
                .allSatisfy(result -> assertThat(result.verdict())
                        .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                                Facts.PATHS.question(), "domain:other.example", Reason.AMBIGUOUS, "MSOL_a, MSOL_b")))));
        assertThat(report.readiness(Scope.DIRECTORY)).isEqualTo(Readiness.UNKNOWN);
    }

    @Test
    void a_rule_about_users_sees_those_of_its_domain_that_a_sync_engine_carries() {
        Snapshot snapshot = SmallForest.ready()
                .user("alice")
                .user("MSOL_0123456789ab")
                .user("AAD_0123456789ab")
                .user("krbtgt", user -> user.critical())
                .user("bob")
                .snapshot();

        CheckReport report = Checker.check(snapshot, List.of(Stub.counting("WB-TST-001")));

        assertThat(report.results().get(0).verdict()).isEqualTo(new Verdict.Pass("2 seen"));
        assertThat(report.users()).isEqualTo(new CheckReport.UserCount(2, 3, true));
    }

    @Test
    void users_that_were_not_read_are_missing_and_never_passed() {
        SmallForest forest = SmallForest.ready().user("alice");
        List<UserRecord> records = new ArrayList<>(forest.records());
        records.add(new UserRecord.Gap(
                SmallForest.DOMAIN, new Unknown<>(Reason.TIMED_OUT, "page 2 did not come", SmallForest.SOURCE)));
        Snapshot snapshot = forest.draft().users(records::stream).build();

        CheckReport report = Checker.check(snapshot, List.of(Stub.counting("WB-TST-001")));

        assertThat(report.results().get(0).verdict())
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        "the users of the domain", "domain:corp.example", Reason.TIMED_OUT, "page 2 did not come"))));
        assertThat(report.users().complete()).isFalse();
    }

    @Test
    void a_failure_stays_one_when_users_were_not_read() {
        Finding finding = Stub.finding("WB-TST-001", false);
        UserValidator failing = Stub.users("WB-TST-001", facts -> new UserValidator.Examination() {
            @Override
            public void examine(SyncedUser user) {}

            @Override
            public Verdict conclude() {
                return new Verdict.Fail(List.of(finding), List.of());
            }
        });

        assertThat(only(SmallForest.ready().snapshot(), failing)).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.findings()).containsExactly(finding);
            assertThat(fail.missing()).extracting(Missing::reason).containsExactly(Reason.NOT_VISIBLE);
        });
    }

    @Test
    void no_visible_user_is_not_a_pass() {
        for (SmallForest forest :
                List.of(SmallForest.ready(), SmallForest.ready().user("MSOL_0123456789ab"))) {
            assertThat(only(forest.snapshot(), Stub.counting("WB-TST-001")))
                    .isInstanceOfSatisfying(
                            Verdict.Inconclusive.class,
                            verdict -> assertThat(verdict.missing())
                                    .extracting(Missing::reason)
                                    .containsExactly(Reason.NOT_VISIBLE));
        }
    }

    @Test
    void all_rules_share_one_pass_over_the_users_and_it_is_closed() {
        SmallForest forest = SmallForest.ready().user("alice");
        AtomicInteger passes = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Snapshot snapshot = forest.draft()
                .users(() -> {
                    passes.incrementAndGet();
                    return forest.records().stream().onClose(closed::incrementAndGet);
                })
                .build();

        Checker.check(snapshot, Validators.all());

        assertThat(passes).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    @Test
    void the_same_snapshot_gives_the_same_report() {
        Snapshot snapshot = SmallForest.bare()
                .user("alice")
                .user("bob", user -> user.shut())
                .snapshot();

        List<Validator> rules = Validators.all();

        assertThat(Checker.check(snapshot, rules)).isEqualTo(Checker.check(snapshot, rules));
    }

    @Test
    void a_report_carries_where_and_when_the_snapshot_was_taken() {
        CheckReport report = Checker.check(SmallForest.ready().snapshot(), List.of());

        assertThat(report.takenAt()).isEqualTo(SmallForest.NOW);
        assertThat(report.source()).isEqualTo(SmallForest.SOURCE);
        assertThat(report.forest()).isEqualTo("corp.example");
        assertThat(report.results()).isEmpty();
    }

    private static Verdict only(Snapshot snapshot, Validator validator) {
        return Checker.check(snapshot, List.of(validator)).results().get(0).verdict();
    }

    private static List<String> subjects(Snapshot snapshot, Subject.Kind kind) {
        FactValidator rule = Stub.facts(
                Stub.rule("WB-TST-001").about(kind),
                facts -> new Verdict.Pass(facts.subject().key()));
        return Checker.check(snapshot, List.of(rule)).results().stream()
                .peek(result -> assertThat(result.verdict()).isEqualTo(new Verdict.Pass(result.subject())))
                .map(CheckResult::subject)
                .toList();
    }
}
