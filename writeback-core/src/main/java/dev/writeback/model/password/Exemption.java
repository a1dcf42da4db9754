package dev.writeback.model.password;

import dev.writeback.model.Observation;

/** Accounts that need no password are exempt from most rules. After MS-SAMR 3.1.1.7.1 and 3.1.1.7.2. */
final class Exemption {
    private Exemption() {}

    /** What is left of {@code objections} for an account that is exempt, is not, or may be. */
    static Objections applied(Observation<Boolean> exempt, Objections objections) {
        return exempt.fold(
                known -> known.value() ? new Objections() : objections,
                unknown -> objections.doubted(
                        "Accounts that need no password are exempt; whether this is one is not known: "
                                + unknown.detail() + "."));
    }
}
