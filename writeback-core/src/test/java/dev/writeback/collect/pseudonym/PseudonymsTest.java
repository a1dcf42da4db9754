package dev.writeback.collect.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Scope;
import dev.writeback.check.Validators;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Subject;
import dev.writeback.model.UserRecord;
import dev.writeback.model.file.SnapshotReader;
import dev.writeback.model.file.SnapshotWriter;
import dev.writeback.testing.Cases;
import dev.writeback.testing.ForestDraws;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.SnapshotDraws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final PseudonymKey KEY = PseudonymKey.of(new byte[PseudonymKey.LENGTH]);

    @Test
    void every_rule_comes_to_the_same_verdict() {
        Cases.each(400, draw -> {
            Snapshot snapshot = ForestDraws.snapshot(draw);

            CheckReport report = Checker.check(Pseudonyms.in(snapshot, KEY), Validators.all());

            assertThat(essence(report)).isEqualTo(essence(Checker.check(snapshot, Validators.all())));
        });
    }

    /** What no case shows, the comparison above does not compare. */
    @Test
    void the_cases_show_every_rule_passing_and_failing() {
        Set<String> seen = new TreeSet<>();
        Cases.each(
                400,
                draw -> Checker.check(ForestDraws.snapshot(draw), Validators.all())
                        .results()
                        .forEach(result -> seen.add(result.validator().id() + " "
                                + result.verdict().getClass().getSimpleName())));

        Set<String> neverFails = Set.of("WB-ACC-009 Fail");
        assertThat(Validators.all())
                .allSatisfy(rule -> assertThat(seen).contains(rule.id() + " Pass", rule.id() + " Inconclusive"))
                .extracting(rule -> rule.id() + " Fail")
                .filteredOn(failure -> !neverFails.contains(failure))
                .isSubsetOf(seen);
    }

    @Test
    void every_rule_comes_to_the_same_verdict_on_what_makes_no_sense() {
        Cases.each(200, draw -> {
            Snapshot snapshot = SnapshotDraws.snapshot(draw);

            CheckReport report = Checker.check(Pseudonyms.in(snapshot, KEY), Validators.all());

            assertThat(essence(report)).isEqualTo(essence(Checker.check(snapshot, Validators.all())));
        });
    }

    /** All of a report but the names in it. */
    private static List<String> essence(CheckReport report) {
        List<String> lines = new ArrayList<>(List.of(
                report.users() + " by " + report.connectors().size() + " " + report.readiness(Scope.DIRECTORY)));
        report.results().forEach(result -> lines.add(essence(result)));
        return lines;
    }

    private static String essence(CheckResult result) {
        List<String> findings =
                result.findings().stream().map(PseudonymsTest::essence).sorted().toList();
        List<String> missing = result.missing().stream()
                .map(Missing::reason)
                .map(Enum::name)
                .sorted()
                .toList();
        return result.validator().id() + " " + result.verdict().getClass().getSimpleName() + findings + missing;
    }

    private static String essence(Finding finding) {
        String kindOfPlace = finding.place().replaceFirst("[@(].*", "");
        return finding.affectedUsers() + " " + finding.ownReason() + " "
                + finding.examples().size() + " " + kindOfPlace + " " + finding.confidence() + " "
                + finding.remedy().getClass().getSimpleName();
    }

    @Test
    void findings_keep_their_fingerprints_as_long_as_the_key_is_kept() {
        Snapshot snapshot = SmallForest.bare().shutUnit("OU=Shut").user("alice").snapshot();

        List<String> first = fingerprints(Pseudonyms.in(snapshot, KEY));

        assertThat(first).isNotEmpty().isEqualTo(fingerprints(Pseudonyms.in(snapshot, KEY)));
        assertThat(fingerprints(Pseudonyms.in(snapshot, PseudonymKey.fresh()))).doesNotContainAnyElementsOf(first);
    }

    private static List<String> fingerprints(Snapshot snapshot) {
        return Checker.check(snapshot, Validators.all()).findings().stream()
                .map(Finding::fingerprint)
                .toList();
    }

    @Test
    void every_fact_has_a_line() throws IllegalAccessException {
        for (Field field : Facts.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Fact<?> fact) {
                assertThat(FactRewrites.find(fact.id())).as(fact.id()).isPresent();
            }
        }
    }

    @Test
    void a_fact_in_which_names_could_stand_anywhere_is_refused() {
        Fact<String> own = new Fact<>("own.fact", Subject.Kind.FOREST, "something of our own");
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .put(own, SmallForest.FOREST, SmallForest.known("alice"))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pseudonyms.in(snapshot, KEY))
                .withMessageContaining("own.fact");
    }

    @Test
    void what_has_pseudonyms_is_left_alone_also_when_it_comes_from_a_file() {
        Snapshot pseudonymous = Pseudonyms.in(SmallForest.ready().user("alice").snapshot(), KEY);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SnapshotWriter.write(pseudonymous, file);

        Snapshot read = SnapshotReader.read(() -> new ByteArrayInputStream(file.toByteArray()), "test");

        assertThat(read.pseudonymous()).isTrue();
        assertThat(Pseudonyms.in(read, PseudonymKey.fresh())).isSameAs(read);
        assertThat(file.toString(UTF_8))
                .startsWith("{\"format\":\"writeback-snapshot\"")
                .contains("\"names\":\"pseudonyms\"");
    }

    @Test
    void users_are_rewritten_one_by_one_while_they_pass() {
        List<String> order = new ArrayList<>();
        List<UserRecord> records = SmallForest.ready().user("a").user("b").records();
        Snapshot live = SmallForest.ready()
                .draft()
                .users(() -> records.stream().peek(record -> order.add("read")).onClose(() -> order.add("closed")))
                .build();

        try (Stream<UserRecord> users = Pseudonyms.in(live, KEY).users()) {
            users.forEach(user -> order.add("rewritten"));
        }

        assertThat(order).containsExactly("read", "rewritten", "read", "rewritten", "closed");
    }
}
