package dev.writeback.check.tally;

import dev.writeback.check.Finding;
import dev.writeback.model.Dn;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Counts affected users and remembers the first few by name, whatever the order in which they come. */
public final class Tally {
    private final NavigableSet<Dn> examples = new TreeSet<>();
    private long count;

    /** Counts one more. */
    public void add(Dn user) {
        count++;
        if (examples.size() < Finding.MAX_EXAMPLES) {
            examples.add(user);
        } else if (user.compareTo(examples.last()) < 0 && examples.add(user)) {
            examples.pollLast();
        }
    }

    /** How many they are. */
    public long count() {
        return count;
    }

    /** "1 user" or "n users". */
    public String users() {
        return users(count);
    }

    /** "1 user" or "n users". */
    public static String users(long count) {
        return String.format(Locale.ROOT, "%,d user%s", count, count == 1 ? "" : "s");
    }

    /** The finding, with their number and some of their names. */
    public Finding.Builder on(Finding.Builder finding) {
        return finding.affectedUsers(count).examples(examples);
    }
}
