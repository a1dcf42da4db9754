package dev.writeback.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Findings that somebody answers for until a day. An accepted finding does not fail a {@link Gate}; it is still shown. Immutable. */
public final class Baseline {
    private static final Baseline NONE = new Baseline(List.of());

    private final Map<String, Acceptance> byFingerprint = new LinkedHashMap<>();

    /**
     * What a baseline has to say about one report.
     *
     * @param accepted what is found and accepted, in the order of the report
     * @param expired what is found and was accepted until a day that is over, in the order of the report
     * @param unused what is accepted but not found, in the order of the baseline
     */
    public record Review(List<Acceptance> accepted, List<Acceptance> expired, List<Acceptance> unused) {
        /** Copies the lists. */
        public Review {
            accepted = List.copyOf(accepted);
            expired = List.copyOf(expired);
            unused = List.copyOf(unused);
        }
    }

    private Baseline(Collection<Acceptance> entries) {
        for (Acceptance entry : entries) {
            if (byFingerprint.putIfAbsent(entry.fingerprint(), entry) != null) {
                throw new IllegalArgumentException("accepted twice: " + entry.fingerprint());
            }
        }
    }

    /** A baseline that accepts nothing. */
    public static Baseline none() {
        return NONE;
    }

    /**
     * A baseline with these entries.
     *
     * @throws IllegalArgumentException if a fingerprint occurs twice
     */
    public static Baseline of(Collection<Acceptance> entries) {
        return new Baseline(entries);
    }

    /** Its entries, in the order in which they were given. */
    public List<Acceptance> entries() {
        return List.copyOf(byFingerprint.values());
    }

    /** The entry that accepts {@code finding} at {@code takenAt}, when its snapshot was taken; empty: none does. */
    public Optional<Acceptance> accepts(Finding finding, Instant takenAt) {
        return entry(finding).filter(entry -> !expired(entry, takenAt));
    }

    /** What it accepts of {@code report}, does not accept any more, or accepts in vain. */
    public Review review(CheckReport report) {
        List<Acceptance> accepted = new ArrayList<>();
        List<Acceptance> expired = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Finding finding : report.findings()) {
            if (found.add(finding.fingerprint())) {
                entry(finding).ifPresent(entry -> (expired(entry, report.takenAt()) ? expired : accepted).add(entry));
            }
        }
        List<Acceptance> unused = byFingerprint.values().stream()
                .filter(entry -> !found.contains(entry.fingerprint()))
                .toList();
        return new Review(accepted, expired, unused);
    }

    private Optional<Acceptance> entry(Finding finding) {
        return Optional.ofNullable(byFingerprint.get(finding.fingerprint()));
    }

    private static boolean expired(Acceptance entry, Instant takenAt) {
        return takenAt.atZone(ZoneOffset.UTC).toLocalDate().isAfter(entry.until());
    }
}
