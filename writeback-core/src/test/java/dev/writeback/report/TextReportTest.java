package dev.writeback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.check.Validators;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Grants;
import dev.writeback.testing.HealthyFacts;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports against files that were reviewed. A changed file is a reviewed change. */
class TextReportTest {
    private static final Gate DIRECTORY = Gate.of(Scope.DIRECTORY);
    private static final Gate EVERYTHING = Gate.of(Scope.DIRECTORY, Scope.TENANT, Scope.SERVER, Scope.NETWORK);
    private static final TextStyle ASCII = new TextStyle(false, true);
    private static final TextStyle COLOUR = new TextStyle(true, false);

    @Test
    void every_kind_of_line_looks_as_reviewed() {
        assertThat(TextReport.render(SampleReport.ofEveryKind(), DIRECTORY, TextStyle.PLAIN))
                .isEqualTo(golden("every-kind.txt"));
    }

    @Test
    void ascii_looks_as_reviewed_and_is_ascii() {
        String text = TextReport.render(SampleReport.ofEveryKind(), DIRECTORY, ASCII);

        assertThat(text).isEqualTo(golden("every-kind-ascii.txt"));
        assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    }

    @Test
    void a_strict_gate_looks_as_reviewed() {
        assertThat(TextReport.render(SampleReport.ofEveryKind(), DIRECTORY.strict(), TextStyle.PLAIN))
                .isEqualTo(golden("every-kind-strict.txt"));
    }

    @Test
    void a_ready_directory_looks_as_reviewed() {
        assertThat(TextReport.render(SampleReport.allGreen(), DIRECTORY, TextStyle.PLAIN))
                .isEqualTo(golden("all-green.txt"));
    }

    @Test
    void a_gate_that_requires_everything_looks_as_reviewed() {
        assertThat(TextReport.render(SampleReport.allGreen(), EVERYTHING, TextStyle.PLAIN))
                .isEqualTo(golden("all-green-everything.txt"));
    }

    /** A strict gate minds single users, but not what is only worth knowing. */
    @Test
    void what_is_worth_knowing_is_marked_as_such_and_counted_apart_from_warnings() {
        for (Gate gate : List.of(DIRECTORY, DIRECTORY.strict())) {
            String text = TextReport.render(SampleReport.ofEveryKind(), gate, TextStyle.PLAIN);

            assertThat(text).contains("\n[i] TST-010 is broken  (WB-TST-010)\n").contains(" 1 for information, ");
        }
        assertThat(TextReport.render(SampleReport.allGreen(), DIRECTORY, TextStyle.PLAIN))
                .doesNotContain("information");
    }

    @Test
    void a_small_forest_with_faults_looks_as_reviewed() {
        assertThat(TextReport.render(smallForest(), DIRECTORY, TextStyle.PLAIN)).isEqualTo(golden("small-forest.txt"));
    }

    private static CheckReport smallForest() {
        SmallForest forest = SmallForest.withHead(
                        HealthyFacts.READABLE, Grants.reset(Grants.USER), Grants.pwdLastSet(Grants.USER))
                .shutUnit("OU=Shut")
                .unit("OU=Denied", "(OD;CI;WP;" + Grants.ACCOUNT_RESTRICTIONS + ";;" + Grants.GROUP + ")")
                .user("alice")
                .user("bob", user -> user.in("OU=Shut"))
                .user("carol", user -> user.in("OU=Denied"))
                .user("ines", user -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON))
                .user("admin", UserDraft::protectedByAdminSdHolder)
                .user("MSOL_0123456789ab");
        return Checker.check(forest.snapshot(), Validators.all());
    }

    @Test
    void the_same_report_is_the_same_text() {
        assertThat(TextReport.render(smallForest(), DIRECTORY, TextStyle.PLAIN))
                .isEqualTo(TextReport.render(smallForest(), DIRECTORY, TextStyle.PLAIN));
    }

    @Test
    void there_is_colour_only_when_it_is_asked_for_and_nothing_else_changes() {
        String plain = TextReport.render(SampleReport.ofEveryKind(), DIRECTORY, TextStyle.PLAIN);
        String coloured = TextReport.render(SampleReport.ofEveryKind(), DIRECTORY, COLOUR);

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[31m[✗]\u001b[0m").contains("\u001b[32m[✓]\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
        assertThat(TextReport.render(SampleReport.ofEveryKind(), DIRECTORY, new TextStyle(true, true))
                        .replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(golden("every-kind-ascii.txt"));
    }

    /** What would clear a screen, forge a line, hide text or turn its direction. */
    @ParameterizedTest
    @CsvSource({
        "0x1b, ESC",
        "0x0a, line feed",
        "0x0d, carriage return",
        "0x07, bell",
        "0x08, backspace",
        "0x00, null",
        "0x7f, delete",
        "0x9b, C1 control sequence introducer",
        "0x85, next line",
        "0x202e, right-to-left override",
        "0x202a, left-to-right embedding",
        "0x2066, isolate",
        "0x200f, right-to-left mark",
        "0x200b, zero width space",
        "0x00ad, soft hyphen",
        "0xfeff, byte order mark"
    })
    void a_name_cannot_take_over_the_terminal(String codePoint, String what) {
        char hostile = (char) Integer.decode(codePoint).intValue();
        CheckReport report = SampleReport.withName("a" + hostile + "b");

        String text = TextReport.render(report, DIRECTORY, TextStyle.PLAIN);

        String escaped = "a\\u%04xb".formatted((int) hostile);
        assertThat(text).as(what).contains(escaped).doesNotContain("a" + hostile + "b");
        assertThat(text.lines())
                .hasSameSizeAs(TextReport.render(SampleReport.withName("ab"), DIRECTORY, TextStyle.PLAIN)
                        .lines()
                        .toList());
    }

    @Test
    void no_name_brings_a_control_character_into_the_report() {
        Cases.each(2_000, draw -> {
            StringBuilder name = new StringBuilder();
            draw.list(12, () -> (char) (draw.chance(70) ? draw.below(0x300) : draw.below(0xD800)))
                    .forEach(name::append);

            String text = TextReport.render(SampleReport.withName(name.toString()), DIRECTORY, TextStyle.PLAIN);

            assertThat(text.chars())
                    .noneMatch(
                            c -> c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
        });
    }

    @Test
    void it_ends_in_one_line_break() {
        assertThat(TextReport.render(SampleReport.allGreen(), DIRECTORY, TextStyle.PLAIN))
                .endsWith("\n")
                .doesNotEndWith("\n\n");
    }

    private static String golden(String name) {
        try (InputStream file = TextReportTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
