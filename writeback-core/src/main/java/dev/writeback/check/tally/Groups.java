package dev.writeback.check.tally;

import dev.writeback.check.Finding;
import dev.writeback.model.Dn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Users who are affected alike, so that one cure helps all of them, by the stable key of the place where it applies.
 *
 * @param <C> kind of cause
 */
public final class Groups<C> {
    /**
     * One of the groups.
     *
     * @param cause what affects them
     * @param users how many they are
     * @param <C> kind of cause
     */
    public record Group<C>(C cause, Tally users) {}

    private final Map<String, Group<C>> byPlace = new TreeMap<>();

    /** Counts a user whom {@code cause} affects. */
    public void add(String place, C cause, Dn user) {
        byPlace.computeIfAbsent(place, first -> new Group<>(cause, new Tally()))
                .users()
                .add(user);
    }

    /** One finding for each group: first what stands in the way of all, then reasons of their own; those with most users first. */
    public List<Finding> findings(BiFunction<String, Group<C>, Finding> finding) {
        return byPlace.entrySet().stream()
                .map(entry -> finding.apply(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Finding::ownReason)
                        .thenComparing(
                                Comparator.comparingLong(Finding::affectedUsers).reversed()))
                .toList();
    }
}
