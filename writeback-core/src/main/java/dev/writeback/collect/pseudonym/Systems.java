package dev.writeback.collect.pseudonym;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What computers say of their operating system. They may say anything, so only the words of every Windows stay; a word that is
 * none of them keeps the brands in it, by which rules tell a server.
 *
 * @param texts for everything else
 */
record Systems(Texts texts) {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Punct}®™]+");
    private static final Pattern BRAND = Pattern.compile("windows|server", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4} \\([0-9]{1,9}\\)");

    private static final Set<String> COMMON = Set.of("""
            2 7 8 10 11 2000 2003 2008 2012 2016 2019 2022 2025 azure business core datacenter edition education enterprise
            essentials evaluation for foundation home hpc hyper iot ltsb ltsc multipoint n nt premium pro professional r2
            server small sp1 sp2 standard starter storage ultimate v vista web windows with without workgroup workstation
            workstations xp
            """.strip().split("\\s+"));

    /** What stands in {@code operatingSystem}. */
    String name(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
    }

    private String word(String word) {
        if (COMMON.contains(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        String brands = BRAND.matcher(word).results().map(MatchResult::group).collect(Collectors.joining());
        return brands + texts.text(word);
    }

    /** What stands in {@code operatingSystemVersion}. */
    String version(String text) {
        return VERSION.matcher(text.strip()).matches() ? text : texts.text(text);
    }
}
