package dev.writeback.check.server;

import dev.writeback.check.Validator;
import java.util.List;

/** The rules of this package. */
public final class ServerValidators {
    private static final List<Validator> ALL = List.of(new EngineRunsOnServer());

    private ServerValidators() {}

    /** All of them, in the order of their names. */
    public static List<Validator> all() {
        return ALL;
    }
}
