package dev.writeback.testkit.server;

import java.util.List;
import java.util.Locale;

/** The attributes that a search asks for, in any letter case; none at all means all ordinary ones. */
final class Selection {
    private final List<String> names;
    private final boolean all;

    Selection(List<String> requested) {
        this.names =
                requested.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        this.all = names.isEmpty() || names.contains("*");
    }

    /** Whether an ordinary attribute is wanted. */
    boolean has(String name) {
        return all || names(name);
    }

    /** Whether an attribute is asked for by name. */
    boolean names(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
