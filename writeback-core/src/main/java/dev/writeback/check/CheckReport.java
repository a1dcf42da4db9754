package dev.writeback.check;

import dev.writeback.model.Source;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that the rules concluded about one snapshot. Same snapshot, same report.
 *
 * @param takenAt when the snapshot was taken, UTC
 * @param source where it was taken
 * @param forest DNS name of the forest's root domain
 * @param connectors the accounts that were judged, by name and place, and SID where several contest a domain; empty: none
 *     was found
 * @param users how many users were seen
 * @param results one for each rule and subject, in the order of the rules
 */
public record CheckReport(
        Instant takenAt,
        Source source,
        String forest,
        List<String> connectors,
        UserCount users,
        List<CheckResult> results) {
    /**
     * How many users were seen.
     *
     * @param examined those that a sync engine would carry
     * @param outOfScope those that it would leave out, such as the connector account
     * @param complete whether all users of all domains were read
     */
    public record UserCount(long examined, long outOfScope, boolean complete) {}

    /** Copies the lists. */
    public CheckReport {
        connectors = List.copyOf(connectors);
        results = List.copyOf(results);
    }

    /** Everything that is wrong, in the order of the rules. */
    public List<Finding> findings() {
        return results.stream().flatMap(result -> result.findings().stream()).toList();
    }

    /** What is known of a scope. Users who are blocked for a reason of their own do not make it unready. */
    public Readiness readiness(Scope scope) {
        return readiness(scope, false, finding -> !finding.ownReason());
    }

    /** Whether {@code result}, one of this scope, makes it unready. */
    boolean decisive(CheckResult result, Scope scope, Predicate<? super Finding> counts) {
        return new Contests(of(scope), counts).decides(result);
    }

    private List<CheckResult> of(Scope scope) {
        return results.stream()
                .filter(result -> result.validator().rule().scope() == scope)
                .toList();
    }

    Readiness readiness(Scope scope, boolean strict, Predicate<? super Finding> counts) {
        List<CheckResult> own = of(scope);
        if (own.isEmpty()) {
            return Readiness.NOT_EXAMINED;
        }
        Contests contests = new Contests(own, counts);
        if (own.stream().anyMatch(contests::decides)) {
            return Readiness.NOT_READY;
        }
        // of paths that contest a domain, one that fails may be the one that is not used
        boolean open = own.stream().anyMatch(result -> result.uncertain(strict) || result.blocks(counts));
        return open ? Readiness.UNKNOWN : Readiness.READY;
    }
}
