package dev.writeback.model.password;

import dev.writeback.model.password.Unjudged.Why;
import java.util.ArrayList;
import java.util.List;

/** What stands against a candidate so far. */
final class Objections {
    private final List<BrokenRule> broken = new ArrayList<>();
    private final List<Unjudged> unjudged = new ArrayList<>();

    void broken(BrokenRule rule) {
        broken.add(rule);
    }

    void unjudged(PasswordRule rule, Why why, String sentence) {
        unjudged.add(new Unjudged(rule, why, sentence));
    }

    void addAll(Objections others) {
        broken.addAll(others.broken);
        unjudged.addAll(others.unjudged);
    }

    /** The same objections, with no rule certainly broken because of {@code doubt}. */
    Objections doubted(String doubt) {
        Objections doubted = new Objections();
        broken.forEach(rule -> doubted.unjudged(rule.rule(), Why.NOT_OBSERVED, rule.sentence() + " " + doubt));
        doubted.unjudged.addAll(unjudged);
        return doubted;
    }

    Judgement judgement() {
        if (!broken.isEmpty()) {
            return new Judgement.Refuses(broken, unjudged);
        }
        return unjudged.isEmpty() ? new Judgement.Accepts() : new Judgement.Unknown(unjudged);
    }
}
