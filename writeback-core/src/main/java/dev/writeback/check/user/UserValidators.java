package dev.writeback.check.user;

import dev.writeback.check.Validator;
import java.util.List;

/** The rules of this package. */
public final class UserValidators {
    private static final List<Validator> ALL = List.of(new UnitsAvoidReservedCharacters(), new AnchorsAreUnique());

    private UserValidators() {}

    /** All of them, in the order of their names. */
    public static List<Validator> all() {
        return ALL;
    }
}
