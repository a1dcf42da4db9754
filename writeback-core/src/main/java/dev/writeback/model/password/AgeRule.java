package dev.writeback.model.password;

import dev.writeback.model.Observation;
import dev.writeback.model.password.BrokenRule.TooYoung;
import dev.writeback.model.password.Unjudged.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The present password is old enough. Certain for a change. For a reset with policy hints MS-ADTS 3.1.1.3.4.1.27 names
 * the history alone, while other sources have it enforce the minimum age too.
 */
final class AgeRule {
    private AgeRule() {}

    static void judge(
            Duration minimum,
            PasswordWrite write,
            Observation<Optional<Instant>> lastSet,
            Instant now,
            Objections objections) {
        if (write == PasswordWrite.RESET || minimum.isZero() || minimum.isNegative()) {
            return;
        }
        Optional<Instant> changeable = lastSet.fold(
                known -> known.value().map(set -> end(set, minimum)).filter(now::isBefore), unknown -> {
                    objections.unjudged(
                            PasswordRule.MINIMUM_AGE,
                            Why.NOT_OBSERVED,
                            "When the password was last set is not known: " + unknown.detail() + ".");
                    return Optional.empty();
                });
        changeable.ifPresent(until -> tooYoung(until, write, objections));
    }

    private static void tooYoung(Instant until, PasswordWrite write, Objections objections) {
        if (write == PasswordWrite.CHANGE) {
            objections.broken(new TooYoung(until));
        } else {
            objections.unjudged(
                    PasswordRule.MINIMUM_AGE,
                    Why.UNSETTLED,
                    "The minimum age is not reached before " + until
                            + ". Sources differ on whether a reset with policy hints has to keep it.");
        }
    }

    /** A minimum age from a file may reach beyond the end of time. */
    private static Instant end(Instant set, Duration minimum) {
        return minimum.compareTo(Duration.between(set, Instant.MAX)) < 0 ? set.plus(minimum) : Instant.MAX;
    }
}
