package dev.writeback.model.password;

import java.util.List;
import java.util.function.Function;

/** What Active Directory would make of a new password. Holds nothing of the password. */
public sealed interface Judgement {
    /** It would be accepted: every rule that applies was judged, and holds. */
    record Accepts() implements Judgement {}

    /**
     * It would be refused, whatever else is unknown.
     *
     * @param broken the rules that it breaks; never empty
     * @param unjudged what could refuse it even when those are mended
     */
    record Refuses(List<BrokenRule> broken, List<Unjudged> unjudged) implements Judgement {
        /** Refuses a refusal that names no rule. */
        public Refuses {
            if (broken.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a broken rule");
            }
            broken = List.copyOf(broken);
            unjudged = List.copyOf(unjudged);
        }
    }

    /**
     * No rule is certainly broken, but not every rule could be judged. The usual answer: who wants to know must try.
     *
     * @param unjudged what could refuse it; never empty
     */
    record Unknown(List<Unjudged> unjudged) implements Judgement {
        /** Refuses an unknown answer that misses nothing. */
        public Unknown {
            if (unjudged.isEmpty()) {
                throw new IllegalArgumentException("an unknown answer leaves a rule open");
            }
            unjudged = List.copyOf(unjudged);
        }
    }

    /** One of three results, by the kind of answer. */
    default <R> R fold(
            Function<? super Accepts, ? extends R> accepts,
            Function<? super Refuses, ? extends R> refuses,
            Function<? super Unknown, ? extends R> unknown) {
        if (this instanceof Accepts a) {
            return accepts.apply(a);
        }
        return this instanceof Refuses r ? refuses.apply(r) : unknown.apply((Unknown) this);
    }
}
