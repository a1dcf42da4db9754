package dev.writeback.report;

import dev.writeback.check.Acceptance;
import dev.writeback.check.Baseline;
import java.util.ArrayList;
import java.util.List;

/** What a baseline says of a report, in words. */
final class Acceptances {
    private Acceptances() {}

    static String words(Acceptance entry) {
        return "accepted by " + entry.by() + " until " + entry.until() + ": " + entry.why();
    }

    /** What somebody should look after in the baseline; empty: nothing. */
    static List<String> upkeep(Baseline.Review review) {
        List<String> lines = new ArrayList<>();
        review.expired()
                .forEach(entry -> lines.add("no longer accepted since " + entry.until() + " is over (" + entry.by()
                        + "): " + entry.fingerprint()));
        review.unused()
                .forEach(entry -> lines.add("accepted but not found, remove it from the baseline (" + entry.by() + "): "
                        + entry.fingerprint()));
        return lines;
    }
}
