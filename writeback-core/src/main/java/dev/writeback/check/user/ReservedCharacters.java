package dev.writeback.check.user;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The characters with which password writeback has trouble in the name of an organizational unit. */
final class ReservedCharacters {
    private static final String ANYWHERE = ",+\"\\<>;=/\r\n";

    private ReservedCharacters() {}

    /** Those in a name without escapes, as people call them, in a stable order; empty: none. */
    static Set<String> in(String name) {
        Set<String> found = name.chars()
                .filter(c -> ANYWHERE.indexOf(c) >= 0)
                .mapToObj(ReservedCharacters::word)
                .collect(Collectors.toCollection(TreeSet::new));
        if (name.startsWith(" ") || name.startsWith("#")) {
            found.add(name.startsWith("#") ? "# at the beginning" : "blank at the beginning");
        }
        if (name.endsWith(" ")) {
            found.add("blank at the end");
        }
        return found;
    }

    private static String word(int c) {
        return c == '\r' || c == '\n' ? "line break" : String.valueOf((char) c);
    }
}
