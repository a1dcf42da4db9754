package dev.writeback.check;

import dev.writeback.check.permission.PermissionValidators;
import java.util.List;

/** The rules of this library. */
public final class Validators {
    private Validators() {}

    /** All of them, in the order in which a report shows them. */
    public static List<Validator> all() {
        return PermissionValidators.all();
    }
}
