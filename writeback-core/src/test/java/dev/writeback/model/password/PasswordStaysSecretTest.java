package dev.writeback.model.password;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Draw;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordStaysSecretTest {
    @Test
    void no_answer_contains_the_password_not_even_if_it_is_the_users_name() {
        Cases.each(5_000, draw -> {
            String candidate = "q" + String.join("", draw.list(20, () -> letter(draw))) + "7z";

            String answer = strict(draw, candidate).judge(candidate).toString();

            assertThat(answer).doesNotContainIgnoringCase(candidate);
        });
    }

    @Test
    void passwords_that_break_the_same_rules_get_the_same_answer() {
        Desk desk = new Desk().complex().minimumLength(20).history(24).displayName("Erin Hagens");

        assertThat(desk.judge("xxerinxx"))
                .isEqualTo(desk.judge("HAGENS-HAGENS"))
                .hasToString(desk.judge("1erin").toString());
    }

    @Test
    void the_callers_characters_are_only_read_and_no_text_makes_the_judge_fail() {
        Cases.each(5_000, draw -> {
            char[] candidate = new char[draw.below(300)];
            for (int i = 0; i < candidate.length; i++) {
                candidate[i] = (char) draw.bits();
            }
            char[] before = candidate.clone();

            Judgement judgement = strict(draw, "Erin Hagens").judge(candidate);

            assertThat(candidate).isEqualTo(before);
            assertThat(judgement).isNotNull();
        });
    }

    @Test
    void the_judge_hands_the_characters_to_nobody_who_could_copy_them() {
        noClasses()
                .should()
                .callCodeUnitWhere(new DescribedPredicate<>("it takes an array of characters") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return takesCharacters(call.getTarget()) && !isHarmless(call.getTarget());
                    }
                })
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.writeback.model.password"));
    }

    private static boolean takesCharacters(AccessTarget.CodeUnitCallTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(char[].class));
    }

    private static boolean isHarmless(AccessTarget.CodeUnitCallTarget target) {
        return target.getOwner().getPackageName().startsWith("dev.writeback.")
                || target.getFullName().startsWith("java.lang.Character.codePointCount(");
    }

    private static Desk strict(Draw draw, String name) {
        return new Desk()
                .complex()
                .minimumLength(draw.below(30))
                .history(draw.below(2))
                .minimumAge(Duration.ofDays(draw.below(2)))
                .write(draw.oneOf(PasswordWrite.values()))
                .account(name)
                .displayName(draw.oneOf(name, "Dr. " + name))
                .lastSet(Desk.NOW)
                .exempt(draw.oneOf(Desk.known(false), Desk.unknown("hidden")));
    }

    private static String letter(Draw draw) {
        return draw.oneOf("a", "B", "c", "3", "-", "é", " ", "!", "Q");
    }
}
