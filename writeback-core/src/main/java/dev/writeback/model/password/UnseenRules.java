package dev.writeback.model.password;

import dev.writeback.model.Observation;
import dev.writeback.model.password.Unjudged.Why;

/** The rules that only a domain controller can judge. */
final class UnseenRules {
    private UnseenRules() {}

    /** Former passwords are kept as hashes that the directory shows to nobody. */
    static void history(int length, PasswordWrite write, Objections objections) {
        if (length > 0 && write != PasswordWrite.RESET) {
            objections.unjudged(
                    PasswordRule.HISTORY,
                    Why.HIDDEN,
                    "It must differ from the last " + length + " passwords, which the directory shows to nobody.");
        }
    }

    static void filters(Circumstances circumstances, Objections objections) {
        program(
                PasswordRule.PASSWORD_FILTER,
                circumstances.passwordFilter(),
                "A password filter on the domain controllers has rules of its own.",
                objections);
        program(
                PasswordRule.ENTRA_PASSWORD_PROTECTION,
                circumstances.entraPasswordProtection(),
                "Microsoft Entra Password Protection may compare it with lists that only its agents have.",
                objections);
    }

    private static void program(PasswordRule rule, Observation<Boolean> runs, String sentence, Objections objections) {
        if (runs instanceof Observation.Unknown<Boolean> unknown) {
            objections.unjudged(rule, Why.NOT_OBSERVED, "Not known whether it applies: " + unknown.detail() + ".");
        } else if (runs.known().orElseThrow()) {
            objections.unjudged(rule, Why.HIDDEN, sentence);
        }
    }
}
