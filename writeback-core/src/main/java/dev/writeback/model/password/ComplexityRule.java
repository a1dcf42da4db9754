package dev.writeback.model.password;

import dev.writeback.model.password.BrokenRule.NotComplex;
import dev.writeback.model.password.Unjudged.Why;
import java.util.EnumSet;
import java.util.Set;

/** Characters of three categories. Only what every reading of the documents agrees on is certain. */
final class ComplexityRule {
    private static final int NEEDED = 3;

    private ComplexityRule() {}

    static void judge(char[] candidate, Objections objections) {
        long complex = Reading.ALL.stream()
                .filter(reading -> complex(candidate, reading))
                .count();
        if (complex == 0) {
            objections.broken(new NotComplex());
        } else if (complex < Reading.ALL.size()) {
            objections.unjudged(
                    PasswordRule.COMPLEXITY,
                    Why.UNSETTLED,
                    "Microsoft's documents differ on the category of some of its characters, and complexity depends on"
                            + " them.");
        }
    }

    private static boolean complex(char[] candidate, Reading reading) {
        Set<CharacterCategory> present = EnumSet.noneOf(CharacterCategory.class);
        for (char c : candidate) {
            reading.categoryOf(c).ifPresent(present::add);
        }
        return present.size() >= NEEDED;
    }
}
