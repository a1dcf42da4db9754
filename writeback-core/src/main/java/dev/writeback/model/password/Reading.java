package dev.writeback.model.password;

import java.util.List;
import java.util.Optional;

/**
 * One way to read Windows' documents on the five categories. They agree on English letters, the digits from 0 to 9 and
 * the listed special characters, and on letters without case.
 *
 * @param englishOnly whether capital and small letters are English ones only, as MS-SAMR 3.1.1.7.2 has it, so that others
 *     fall to the fifth category; the pages of the setting and of Passfilt.dll count those of any language as capital and
 *     small
 * @param listedOnly whether what is neither letter nor listed counts for nothing, as on the page of the setting; older
 *     guides count as special what is not alphanumeric, and put all other Unicode characters into the fifth category
 */
record Reading(boolean englishOnly, boolean listedOnly) {
    /** Every combination, because only a domain controller knows which of them Windows follows. */
    static final List<Reading> ALL = List.of(
            new Reading(false, true), new Reading(false, false), new Reading(true, true), new Reading(true, false));

    /** As the setting's page lists them; its editions before 2023 had the backslash too. None has the space. */
    private static final String LISTED = "'-!\"#$%&()*,./:;?@[]^_`{|}~+<=>";

    private static final char FIRST_BEYOND_ASCII = 0x80;

    /**
     * The category of one UTF-16 unit; empty: none. Windows is asked for each unit what it is. Java's tables stand in for
     * it, and half of a pair is no letter.
     */
    Optional<CharacterCategory> categoryOf(char c) {
        return c < FIRST_BEYOND_ASCII ? inAscii(c) : beyondAscii(c);
    }

    private Optional<CharacterCategory> inAscii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return Optional.of(CharacterCategory.UPPERCASE);
        }
        if (c >= 'a' && c <= 'z') {
            return Optional.of(CharacterCategory.LOWERCASE);
        }
        if (c >= '0' && c <= '9') {
            return Optional.of(CharacterCategory.DIGIT);
        }
        return LISTED.indexOf(c) >= 0 || !listedOnly ? Optional.of(CharacterCategory.SPECIAL) : Optional.empty();
    }

    private Optional<CharacterCategory> beyondAscii(char c) {
        if (!englishOnly && Character.isUpperCase(c)) {
            return Optional.of(CharacterCategory.UPPERCASE);
        }
        if (!englishOnly && Character.isLowerCase(c)) {
            return Optional.of(CharacterCategory.LOWERCASE);
        }
        return Character.isAlphabetic(c) || !listedOnly
                ? Optional.of(CharacterCategory.OTHER_LETTER)
                : Optional.empty();
    }
}
