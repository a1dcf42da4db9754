package dev.writeback.model.password;

import dev.writeback.model.password.BrokenRule.TooLong;
import dev.writeback.model.password.BrokenRule.TooShort;
import dev.writeback.model.password.Unjudged.Why;

/**
 * Long enough and not too long. MS-SAMR 3.1.1.7.2 counts "characters" of a UTF-16 text and does not say whether a
 * character of two units counts once or twice, so only what holds for both is certain.
 */
final class LengthRule {
    /** MS-SAMR 3.1.1.7.2, for every account. */
    static final int MAXIMUM = 256;

    private LengthRule() {}

    static void atLeast(int minimum, char[] candidate, Objections objections) {
        if (candidate.length < minimum) {
            objections.broken(new TooShort(minimum));
        } else if (characters(candidate) < minimum) {
            unsettled(minimum, objections);
        }
    }

    static void atMost(char[] candidate, Objections objections) {
        if (characters(candidate) > MAXIMUM) {
            objections.broken(new TooLong(MAXIMUM));
        } else if (candidate.length > MAXIMUM) {
            unsettled(MAXIMUM, objections);
        }
    }

    private static int characters(char[] candidate) {
        return Character.codePointCount(candidate, 0, candidate.length);
    }

    private static void unsettled(int limit, Objections objections) {
        objections.unjudged(
                PasswordRule.LENGTH,
                Why.UNSETTLED,
                "No document says whether characters such as emoji count once or twice, and the limit of " + limit
                        + " characters depends on it.");
    }
}
