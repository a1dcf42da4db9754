package dev.writeback.check.account;

import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.WritebackPath;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Optional;

/**
 * An account that is judged, with what is known of how it was found.
 *
 * @param sid the account
 * @param candidate how it was found; empty: nobody says
 */
record JudgedAccount(Sid sid, Optional<Candidate> candidate) {
    static List<JudgedAccount> of(List<WritebackPath> paths, List<Candidate> candidates) {
        return paths.stream()
                .map(WritebackPath::principal)
                .distinct()
                .map(sid -> new JudgedAccount(sid, find(sid, candidates)))
                .toList();
    }

    private static Optional<Candidate> find(Sid sid, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.sid().equals(sid))
                .findFirst();
    }

    String name() {
        return candidate.map(Candidate::samAccountName).orElse(sid.value());
    }

    /** Its name and place. */
    String description() {
        return candidate
                .map(found -> found.samAccountName() + " (" + found.dn() + ")")
                .orElse(sid.value());
    }

    /** Why it seems to be a leftover; empty: nothing says so. */
    Optional<String> outOfUse() {
        return candidate.flatMap(Candidate::outOfUse);
    }

    /** Whether somebody named it, or a setup did. */
    boolean known() {
        return candidate.filter(found -> !found.evidence().byRights()).isPresent();
    }

    /** What was seen of its last logon; whoever names an account answers for it. */
    Logon logon() {
        return candidate
                .map(found -> found.evidence() == Evidence.NAMED ? Logon.SEEN : found.logon())
                .orElse(Logon.HIDDEN);
    }

    /** Why it is judged, as a phrase. */
    String evidence() {
        return candidate
                .map(found -> switch (found.evidence()) {
                    case NAMED -> found.samAccountName() + ", as it was named";
                    case NAME -> found.samAccountName() + ", by the name that a setup gave it";
                    case REPLICATES -> found.samAccountName() + ", which may replicate passwords from the domain head";
                    case RESETS -> found.samAccountName() + ", which may reset passwords below the domain head";
                })
                .orElse(sid.value());
    }
}
