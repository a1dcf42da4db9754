package dev.writeback.model.password;

import dev.writeback.model.password.BrokenRule.ContainsAccountName;
import dev.writeback.model.password.BrokenRule.ContainsDisplayName;
import dev.writeback.model.password.Unjudged.Why;
import java.util.StringTokenizer;

/**
 * No name of the user in the password. By the page of the setting this belongs to complexity; MS-SAMR 3.1.1.7.2 asks it
 * of every password, so without complexity a name is no certain refusal.
 */
final class NameRule {
    /** MS-SAMR 3.1.1.7.2; the pound sign of other documents is the number sign. */
    private static final String DELIMITERS = " ,.\t-_#";

    private static final int SHORTEST = 3;
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private NameRule() {}

    static void judge(boolean complex, char[] candidate, PasswordOwner owner, Objections objections) {
        if (containsPart(candidate, owner.samAccountName())) {
            contained(new ContainsAccountName(), complex, objections);
        }
        boolean displayName = owner.displayName().fold(known -> containsAnyPart(candidate, known.value()), unknown -> {
            objections.unjudged(
                    PasswordRule.DISPLAY_NAME,
                    Why.NOT_OBSERVED,
                    "Whether it contains a part of the display name is not known: " + unknown.detail() + ".");
            return false;
        });
        if (displayName) {
            contained(new ContainsDisplayName(), complex, objections);
        }
    }

    private static void contained(BrokenRule broken, boolean complex, Objections objections) {
        if (complex) {
            objections.broken(broken);
        } else {
            objections.unjudged(
                    broken.rule(),
                    Why.UNSETTLED,
                    broken.sentence() + " Microsoft's documents differ on whether this holds when complexity is off.");
        }
    }

    private static boolean containsAnyPart(char[] candidate, String displayName) {
        StringTokenizer parts = new StringTokenizer(displayName, DELIMITERS);
        while (parts.hasMoreTokens()) {
            if (containsPart(candidate, parts.nextToken())) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code part} is in the candidate, in capital or small letters; one of one or two units never counts. */
    private static boolean containsPart(char[] candidate, String part) {
        if (part.length() < SHORTEST) {
            return false;
        }
        for (int start = 0; start <= candidate.length - part.length(); start++) {
            if (standsAt(start, candidate, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(int start, char[] candidate, String part) {
        for (int i = 0; i < part.length(); i++) {
            if (capital(candidate[start + i]) != capital(part.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * One unit for one, as in MS-UCODEREF 3.1.5.3. Java would make an I of the Turkish dotless i too; Windows' table keeps
     * them apart.
     */
    private static char capital(char c) {
        char capital = Character.toUpperCase(c);
        return capital < FIRST_BEYOND_ASCII && c >= FIRST_BEYOND_ASCII ? c : capital;
    }
}
