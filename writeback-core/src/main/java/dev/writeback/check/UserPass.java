package dev.writeback.check;

import dev.writeback.check.CheckReport.UserCount;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over all users, shared by every rule that wants to see them; a second for those that ask. */
final class UserPass {
    private static final String QUESTION = "the users of the domain";

    private final Map<DomainRef, OfDomain> domains = new LinkedHashMap<>();
    private final List<Examiner> joined = new ArrayList<>();
    private final boolean partial;
    private long examined;
    private long outOfScope;

    /** {@code partial}: only users who were asked for pass by. */
    UserPass(List<DomainRef> covered, boolean partial) {
        this.partial = partial;
        covered.forEach(domain -> domains.put(domain, new OfDomain()));
    }

    /** Lets a rule see the users of these domains; the result is to be asked for after the pass. */
    Supplier<Verdict> join(List<DomainRef> seen, Supplier<Examination> begin) {
        Examiner examiner = new Examiner(begin);
        joined.add(examiner);
        seen.forEach(domain -> of(domain).examiners.add(examiner));
        return () -> conclude(examiner, seen);
    }

    private Verdict conclude(Examiner examiner, List<DomainRef> seen) {
        Verdict verdict = examiner.conclude();
        boolean nobody = !seen.isEmpty() && seen.stream().allMatch(domain -> isForNobody(of(domain)));
        if (nobody && verdict instanceof Verdict.Pass) {
            return new Verdict.NotApplicable("nobody is there to write back for");
        }
        return verdict.missing(
                seen.stream().flatMap(domain -> gaps(domain).stream()).toList());
    }

    /** Root domains are often left to administration. But a reader without rights may see no other users anywhere. */
    private boolean isForNobody(OfDomain domain) {
        return !partial && examined > 0 && domain.examined == 0 && domain.leftOut != null && domain.gaps.isEmpty();
    }

    /** No user at all says nothing about users: a reader without rights sees none either. */
    private List<Missing> gaps(DomainRef name) {
        OfDomain domain = of(name);
        if (domain.examined > 0 || !domain.gaps.isEmpty() || isForNobody(domain)) {
            return domain.gaps;
        }
        if (partial && domain.leftOut != null) {
            return List.of(new Missing(
                    QUESTION,
                    name.key(),
                    Reason.UNSUPPORTED,
                    "the user is left out by a sync engine: " + domain.leftOut));
        }
        String detail = domain.leftOut == null
                ? "no user is visible to the account that reads"
                : "every user that is visible is left out by a sync engine";
        return List.of(new Missing(QUESTION, name.key(), Reason.NOT_VISIBLE, detail));
    }

    void take(UserRecord record) {
        OfDomain domain = of(record.domain());
        if (record instanceof UserRecord.Gap gap) {
            domain.gaps.add(missing(gap));
        } else if (record instanceof SyncedUser user) {
            Optional<String> outside = SyncScope.reasonOutside(user);
            if (outside.isPresent()) {
                outOfScope++;
                domain.leftOut = first(domain.leftOut, outside.get());
            } else {
                examined++;
                domain.examined++;
                domain.examiners.forEach(examiner -> examiner.examine(user));
            }
        }
    }

    /** One of two, the same whichever user passes first. */
    private static String first(@Nullable String known, String other) {
        return known == null || other.compareTo(known) < 0 ? other : known;
    }

    /** Whether a rule wants to see all users once more. To be asked once, after the pass. */
    boolean again() {
        joined.forEach(Examiner::askAgain);
        return joined.stream().anyMatch(examiner -> examiner.again);
    }

    /** The second pass, for those who asked. */
    void takeAgain(UserRecord record) {
        OfDomain domain = of(record.domain());
        if (record instanceof UserRecord.Gap gap && !domain.gaps.contains(missing(gap))) {
            domain.gaps.add(missing(gap));
        } else if (record instanceof SyncedUser user
                && SyncScope.reasonOutside(user).isEmpty()) {
            domain.examiners.stream().filter(examiner -> examiner.again).forEach(examiner -> examiner.examine(user));
        }
    }

    private static Missing missing(UserRecord.Gap gap) {
        return Missing.of(QUESTION, gap.domain().key(), gap.why());
    }

    UserCount count() {
        boolean complete = domains.values().stream().allMatch(domain -> domain.gaps.isEmpty());
        return new UserCount(examined, outOfScope, complete);
    }

    private OfDomain of(DomainRef domain) {
        return domains.computeIfAbsent(domain, unlisted -> new OfDomain());
    }

    private static final class OfDomain {
        private final List<Examiner> examiners = new ArrayList<>();
        private final List<Missing> gaps = new ArrayList<>();
        private long examined;

        /** Why a user was left out; null: none was. */
        private @Nullable String leftOut;
    }

    /** Shields the pass, and the other rules, from one that throws. */
    private static final class Examiner {
        private @Nullable Examination examination;
        private @Nullable Verdict crashed;
        private boolean again;

        Examiner(Supplier<Examination> begin) {
            try {
                this.examination = begin.get();
            } catch (RuntimeException e) {
                this.crashed = Crashes.crashed(e);
            }
        }

        void examine(SyncedUser user) {
            if (examination == null || crashed != null) {
                return;
            }
            try {
                examination.examine(user);
            } catch (RuntimeException e) {
                crashed = Crashes.crashed(e);
            }
        }

        void askAgain() {
            try {
                again = examination != null && crashed == null && examination.again();
            } catch (RuntimeException e) {
                crashed = Crashes.crashed(e);
            }
        }

        Verdict conclude() {
            if (crashed != null || examination == null) {
                return crashed == null ? new Verdict.Crashed("did not begin") : crashed;
            }
            return Crashes.caught(examination::conclude);
        }
    }
}
