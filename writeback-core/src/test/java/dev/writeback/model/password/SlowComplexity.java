package dev.writeback.model.password;

import java.util.List;
import java.util.regex.Pattern;

/** The five categories as regular expressions, written down a second time. */
final class SlowComplexity {
    private static final String ENGLISH_UPPER = "[A-Z]";
    private static final String ENGLISH_LOWER = "[a-z]";
    private static final String DIGIT = "[0-9]";
    private static final String LISTED = "[\\p{Punct}&&[^\\\\]]";
    private static final String ANY_ASCII = "[\\p{ASCII}&&[^A-Za-z0-9]]";
    private static final String FOREIGN_LETTER = "[\\p{IsAlphabetic}&&[^\\p{ASCII}]]";
    private static final String FOREIGN_CASELESS = "[\\p{IsAlphabetic}&&[^\\p{ASCII}\\p{IsUppercase}\\p{IsLowercase}]]";
    private static final String ANY_FOREIGN = "[^\\p{ASCII}]";
    private static final String ANY_FOREIGN_CASELESS = "[^\\p{ASCII}\\p{IsUppercase}\\p{IsLowercase}]";

    private static final List<List<String>> READINGS = List.of(
            List.of("\\p{IsUppercase}", "\\p{IsLowercase}", DIGIT, LISTED, FOREIGN_CASELESS),
            List.of("\\p{IsUppercase}", "\\p{IsLowercase}", DIGIT, ANY_ASCII, ANY_FOREIGN_CASELESS),
            List.of(ENGLISH_UPPER, ENGLISH_LOWER, DIGIT, LISTED, FOREIGN_LETTER),
            List.of(ENGLISH_UPPER, ENGLISH_LOWER, DIGIT, ANY_ASCII, ANY_FOREIGN));

    private SlowComplexity() {}

    /** "holds", "broken" or "open". */
    static String of(String candidate) {
        String units = candidate.replaceAll("[\\x{10000}-\\x{10FFFF}\\p{Cs}]", "\uE000");
        long complex = READINGS.stream()
                .filter(reading -> present(reading, units) >= 3)
                .count();
        if (complex == 0) {
            return "broken";
        }
        return complex == READINGS.size() ? "holds" : "open";
    }

    private static long present(List<String> categories, String units) {
        return categories.stream()
                .filter(category -> Pattern.compile(category).matcher(units).find())
                .count();
    }
}
