package dev.writeback.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Finding;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.collect.CollectOptions;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Containers;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.model.file.SnapshotWriter;
import dev.writeback.report.JUnitReport;
import dev.writeback.report.JsonReport;
import dev.writeback.report.TextReport;
import dev.writeback.report.TextStyle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written with pseudonyms about forests whose names are known. */
class PseudonymsOnForestsTest {
    private static final CollectOptions OPTIONS = CollectOptions.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-11-02T08:15:30Z")))
            .build();
    private static final Gate GATE = Gate.of(Scope.DIRECTORY);
    private static final Pattern BASE64 = Pattern.compile("\"value\":\"([A-Za-z0-9+/=]{40,})\"");

    /** Names of what every domain has, and a unit whose name the rules use as a word. */
    private static final Set<String> IN_EVERY_DOMAIN = Set.of(
            "accounts",
            "administrator",
            "adminsdholder",
            "builtin",
            "cn",
            "computers",
            "controllers",
            "dc",
            "domain",
            "foreignsecurityprincipals",
            "managed",
            "ou",
            "service",
            "support",
            "system",
            "users");

    static Stream<FakeForest> forests() {
        FakeForest broken = Forests.healthy();
        broken.failing(new Fault.UsersBreakOff(30)).failing(new Fault.NoAnswer(Fault.Question.HEAD, Reason.TIMED_OUT));
        FakeForest several = Forests.healthy();
        several.connector("MSOL_ba9876543210");
        return Stream.of(Forests.company(), Forests.healthy(), Forests.healthy().hideDescriptors(), broken, several);
    }

    @ParameterizedTest
    @MethodSource("forests")
    void no_name_of_the_forest_is_in_a_file(FakeForest forest) {
        Snapshot snapshot = Writeback.collect(forest.reader(), OPTIONS);
        Snapshot pseudonymous = Writeback.anonymise(snapshot, PseudonymKey.fresh());
        CheckReport report = Writeback.check(pseudonymous);

        Set<String> names = names(snapshot);
        assertThat(names).hasSizeGreaterThan(60).contains("corp", "example", "contractors", "u00001", "sync01");
        for (String file : List.of(
                written(pseudonymous),
                TextReport.render(report, GATE, TextStyle.PLAIN),
                JsonReport.render(report, GATE),
                JUnitReport.render(report, GATE))) {
            Set<String> words = words(file);
            assertThat(words).doesNotContainAnyElementsOf(names(snapshot));
            assertThat(words)
                    .noneMatch(word -> word.startsWith(forest.sid().value().toLowerCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @MethodSource("forests")
    void no_identifier_of_the_forest_is_in_a_descriptor(FakeForest forest) {
        Snapshot snapshot = Writeback.collect(forest.reader(), OPTIONS);

        String domain = hex(Arrays.copyOfRange(forest.sid().toBytes(), 12, 24));

        assertThat(descriptors(snapshot).isEmpty()
                        || descriptors(snapshot).stream().anyMatch(bytes -> bytes.contains(domain)))
                .isTrue();
        assertThat(descriptors(Writeback.anonymise(snapshot, PseudonymKey.fresh())))
                .noneMatch(bytes -> bytes.contains(domain));
    }

    @ParameterizedTest
    @MethodSource("forests")
    void the_report_says_the_same(FakeForest forest) {
        Snapshot snapshot = Writeback.collect(forest.reader(), OPTIONS);

        CheckReport report = Writeback.check(Writeback.anonymise(snapshot, PseudonymKey.fresh()));

        CheckReport named = Writeback.check(snapshot);
        assertThat(report.users()).isEqualTo(named.users());
        assertThat(GATE.judge(report)).isEqualTo(GATE.judge(named));
        assertThat(report.results().stream().map(PseudonymsOnForestsTest::essence))
                .isEqualTo(named.results().stream()
                        .map(PseudonymsOnForestsTest::essence)
                        .toList());
    }

    private static String essence(CheckResult result) {
        List<String> findings = result.findings().stream()
                .map(PseudonymsOnForestsTest::essence)
                .sorted()
                .toList();
        return result.validator().id() + " " + result.verdict().getClass() + findings
                + result.missing().stream()
                        .map(missing -> missing.reason())
                        .sorted()
                        .toList();
    }

    private static String essence(Finding finding) {
        return finding.affectedUsers() + " " + finding.ownReason() + " "
                + finding.remedy().getClass() + finding.examples().size();
    }

    private static String written(Snapshot snapshot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotWriter.write(snapshot, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> descriptors(Snapshot snapshot) {
        List<String> found = new ArrayList<>();
        BASE64.matcher(written(snapshot))
                .results()
                .forEach(match -> found.add(hex(Base64.getDecoder().decode(match.group(1)))));
        return found;
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /** Every word in a name of the forest's objects. */
    private static Set<String> names(Snapshot snapshot) {
        Set<String> names = new TreeSet<>();
        List<String> texts = new ArrayList<>(List.of(snapshot.forest().rootDnsName(), "SYNC01", "corpexample"));
        Containers containers = snapshot.observe(
                        Facts.CONTAINERS, snapshot.domains().get(0))
                .known()
                .orElseThrow();
        containers.all().forEach(container -> texts.add(container.dn().toString()));
        try (Stream<UserRecord> users = snapshot.users()) {
            users.filter(SyncedUser.class::isInstance)
                    .map(SyncedUser.class::cast)
                    .forEach(user -> texts.addAll(List.of(
                            user.dn().toString(),
                            user.samAccountName(),
                            user.userPrincipalName().orElse(""),
                            user.id().toString())));
        }
        texts.forEach(text -> names.addAll(words(text)));
        names.removeAll(IN_EVERY_DOMAIN);
        return names;
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9_$-]+")));
        words.remove("");
        return words;
    }
}
