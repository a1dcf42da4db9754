package dev.writeback.check.permission;

import dev.writeback.check.Finding;
import dev.writeback.model.Dn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Users who are blocked alike, so that one cure helps all of them, by the stable key of the place where it applies.
 *
 * @param <B> kind of blocker
 */
final class Groups<B extends Blocker> {
    /**
     * One of the groups.
     *
     * @param blocker what blocks them
     * @param users how many they are
     * @param <B> kind of blocker
     */
    record Group<B extends Blocker>(B blocker, Tally users) {}

    private final Map<String, Group<B>> byPlace = new TreeMap<>();

    void add(String place, B blocker, Dn user) {
        byPlace.computeIfAbsent(place, first -> new Group<>(blocker, new Tally()))
                .users()
                .add(user);
    }

    /** One finding for each group, those with most users first. */
    List<Finding> findings(BiFunction<String, Group<B>, Finding> finding) {
        return byPlace.entrySet().stream()
                .map(entry -> finding.apply(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Finding::affectedUsers).reversed())
                .toList();
    }
}
