package dev.writeback.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.check.Validators;
import dev.writeback.json.JsonFormatException;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.UserRecord;
import dev.writeback.testing.Cases;
import dev.writeback.testing.SmallForest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedSnapshotTest {
    private static final String FILE = SnapshotFileTest.written(
            SmallForest.ready().user("alice").user("bob").snapshot());

    @Test
    void a_file_cut_off_anywhere_is_refused_or_has_a_gap_but_is_never_ready() {
        assertThat(ready(FILE)).isTrue();

        Cases.each(400, draw -> {
            // without its last line break the file is still whole
            String part = FILE.substring(0, draw.below(FILE.length() - 1));

            try {
                assertThat(ready(part)).isFalse();
                assertThat(gaps(part)).hasSize(1);
            } catch (JsonFormatException refused) {
                assertThat(refused.getMessage()).startsWith("test.snapshot, line ");
            }
        });
    }

    @Test
    void a_file_with_a_damaged_byte_never_ends_in_another_exception() {
        Cases.each(1_000, draw -> {
            StringBuilder damaged = new StringBuilder(FILE);
            damaged.setCharAt(draw.below(damaged.length()), (char) draw.below(128));

            try {
                SnapshotFileTest.users(SnapshotFileTest.read(damaged.toString()));
            } catch (JsonFormatException refused) {
                assertThat(refused.getMessage()).doesNotContain("\n");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "writeback-snapshot\",\"version\":1 | writeback-snapshot\",\"version\":2 | line 1: version 2 of",
                "\"format\":\"writeback-snapshot | \"format\":\"writeback-report | line 1: this is no writeback-snapshot",
                "\"takenAt\":\"2026 | \"takenAt\":\"in 2026 | line 1: Text 'in 2026",
                "\"takenAt\" | \"taken\" | line 1: there is no \"takenAt\"",
                "\"facts\": | \"facts\":1 | the users start before",
                "\"facts\":20 | \"facts\":-1 | line 1: expected a number from 0",
                "\"id\":\" | \"id\":\"x | line 2: not a GUID: x",
                "\"descriptor\":1} | \"descriptor\":9} | no line before this one defines descriptor 9",
                "{\"descriptor\":1, | {\"descriptor\":3, | expected descriptor 1, found 3",
                "\"domain\":\"corp.example | \"domain\":\"other.example | the file covers no domain other.example",
                "\"value\":[{\"engine\":\"CONNECT\" | \"value\":[{\"engine\":\"PIGEON\" | PIGEON"
            })
    void a_damaged_header_is_refused(String part, String instead, String problem) {
        String damaged = FILE.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead));

        assertThat(damaged).isNotEqualTo(FILE);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> SnapshotFileTest.read(damaged))
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({"'', the file is empty", "{}, this is no writeback-snapshot", "[], 'expected an object'"})
    void what_is_no_snapshot_is_refused(String file, String problem) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> SnapshotFileTest.read(file))
                .withMessageContaining(problem);
    }

    @Test
    void a_missing_user_is_noticed() {
        List<String> lines = FILE.lines().toList();
        int alice = lines.indexOf(lines.stream()
                .filter(line -> line.contains("CN=alice"))
                .findFirst()
                .orElseThrow());

        String without = String.join("\n", lines.subList(0, alice)) + "\n"
                + String.join("\n", lines.subList(alice + 1, lines.size()));

        assertThat(gaps(without).get(0).why().detail()).contains("2 users were written, but 1 are there");
        assertThat(ready(without)).isFalse();
    }

    @Test
    void a_huge_text_is_a_gap() {
        String huge = FILE.replace("CN=alice", "CN=" + "a".repeat(2_000_000));

        assertThat(gaps(huge).get(0).why().reason()).isEqualTo(Reason.MALFORMED);
        assertThat(gaps(huge).get(0).why().detail()).contains("too large");
    }

    @Test
    void two_files_in_one_are_a_gap() {
        assertThat(gaps(FILE + FILE).get(0).why().detail()).contains("something follows the last line");
    }

    @Test
    void a_file_that_is_replaced_while_it_is_in_use_is_a_gap() {
        String[] file = {FILE};
        Snapshot snapshot = SnapshotReader.read(
                () -> new ByteArrayInputStream(file[0].getBytes(StandardCharsets.UTF_8)), "test.snapshot");

        file[0] = FILE.replace("2026-11-02", "2026-11-03");

        assertThat(SnapshotFileTest.users(snapshot))
                .singleElement()
                .isInstanceOfSatisfying(
                        UserRecord.Gap.class,
                        gap -> assertThat(gap.why().detail()).contains("replaced"));
    }

    @Test
    void what_a_newer_version_adds_is_passed_over() {
        String newer = FILE.replace("\"takenAt\"", "\"mood\":{\"x\":[1]},\"takenAt\"")
                .replace(",\"samAccountName\":\"alice\"", ",\"shoe\":42,\"samAccountName\":\"alice\"")
                .replace("{\"user\"", "{\"news\":1,\"of\":[]}\n{\"user\"")
                .replace("\"facts\":20", "\"facts\":21")
                .replaceFirst("\n", "\n{\"fact\":\"forest.mood\",\"about\":1}\n{\"news\":2}\n");

        assertThat(SnapshotFileTest.written(SnapshotFileTest.read(newer))).isEqualTo(FILE);
    }

    private static List<UserRecord.Gap> gaps(String file) {
        return SnapshotFileTest.users(SnapshotFileTest.read(file)).stream()
                .filter(UserRecord.Gap.class::isInstance)
                .map(UserRecord.Gap.class::cast)
                .toList();
    }

    private static boolean ready(String file) {
        CheckReport report = Checker.check(SnapshotFileTest.read(file), Validators.all());
        return Gate.of(Scope.DIRECTORY).passes(report);
    }
}
