package dev.writeback.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which blocking results decide. Where several paths contest a domain, one that fails says nothing while another does not
 * fail: it may be the one that is in use.
 */
final class Contests {
    private final Predicate<? super Finding> counts;
    private final Map<String, Set<String>> standing = new HashMap<>();

    /** {@code results}: all of one scope; {@code counts}: the findings that can block. */
    Contests(List<CheckResult> results, Predicate<? super Finding> counts) {
        this.counts = counts;
        results.forEach(
                result -> result.contest().ifPresent(domain -> standing(domain).add(result.subject())));
        results.stream()
                .filter(result -> result.blocks(counts))
                .forEach(result ->
                        result.contest().ifPresent(domain -> standing(domain).remove(result.subject())));
    }

    private Set<String> standing(String domain) {
        return standing.computeIfAbsent(domain, key -> new HashSet<>());
    }

    /** Whether this result makes its scope unready. */
    boolean decides(CheckResult result) {
        return result.blocks(counts)
                && result.contest().map(domain -> standing(domain).isEmpty()).orElse(true);
    }
}
