package dev.writeback.check.policy;

import dev.writeback.check.Validator;
import java.util.List;

/** The rules of this package. */
public final class PolicyValidators {
    private static final List<Validator> ALL = List.of(new MinimumAgeIsZero(), new PolicyHintsAreSupported());

    private PolicyValidators() {}

    /** All of them, in the order of their names. */
    public static List<Validator> all() {
        return ALL;
    }
}
