package dev.writeback.collect.pseudonym;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for people in which names may stand anywhere. Only words that say nothing of anybody stay: those of a fixed
 * {@link Vocabulary}. Every other word becomes the pseudonym that it has elsewhere, and a number becomes {@code #}. Days stay.
 *
 * @param names for all other words
 */
record Texts(Names names) {
    private static final Pattern WORD = Pattern.compile("[^\\s.,;:=()\\[\\]{}\"'/\\\\@<>|+…]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTALLATION = Pattern.compile("[0-9a-fA-F]{32}");

    String text(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
    }

    private String word(String word) {
        if (Vocabulary.has(word)
                || Names.isCommonLabel(word)
                || DAY.matcher(word).matches()) {
            return word;
        }
        if (NUMBER.matcher(word).matches()) {
            return "#";
        }
        return INSTALLATION.matcher(word).matches() ? names.installation(word) : names.name(word);
    }
}
