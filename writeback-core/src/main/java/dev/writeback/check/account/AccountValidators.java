package dev.writeback.check.account;

import dev.writeback.check.Validator;
import java.util.List;

/** The rules of this package. */
public final class AccountValidators {
    private static final List<Validator> ALL = List.of(
            new ConnectorEnabled(),
            new ConnectorNotLocked(),
            new AccountNotExpired(),
            new PasswordNotExpired(),
            new AccountDoesNotExpireSoon(),
            new PasswordDoesNotExpireSoon(),
            new ConnectorIsNoAdministrator(),
            new OneConnector(),
            new ConnectorIsInUse(),
            new NoLeftovers());

    private AccountValidators() {}

    /** All of them, in the order of their names. */
    public static List<Validator> all() {
        return ALL;
    }
}
