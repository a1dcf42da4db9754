package dev.writeback.check.permission;

import dev.writeback.check.Validator;
import dev.writeback.check.protection.AdministratorsAreNotSynced;
import dev.writeback.check.protection.FormerAdministratorsAreReleased;
import java.util.List;

/** The rules of this package. */
public final class PermissionValidators {
    private static final List<Validator> ALL = List.of(
            RightOnUsers.RESET_PASSWORD,
            RightOnUsers.WRITE_LOCKOUT_TIME,
            RightOnUsers.WRITE_PWD_LAST_SET,
            new UnexpirePasswordOnHead(),
            new InheritanceReachesUsers(),
            new PasswordsMayBeChanged(),
            new FormerAdministratorsAreReleased(),
            new AdministratorsAreNotSynced(),
            new SamObjectsAreReadable());

    private PermissionValidators() {}

    /** All of them, in the order of their names. */
    public static List<Validator> all() {
        return ALL;
    }
}
