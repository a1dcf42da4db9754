package dev.writeback.check;

import dev.writeback.check.account.AccountValidators;
import dev.writeback.check.permission.PermissionValidators;
import dev.writeback.check.policy.PolicyValidators;
import dev.writeback.check.server.ServerValidators;
import dev.writeback.check.user.UserValidators;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The rules of this library. */
public final class Validators {
    private Validators() {}

    /** All of them, in the order in which a report shows them. */
    public static List<Validator> all() {
        return Stream.of(
                        AccountValidators.all(),
                        PermissionValidators.all(),
                        PolicyValidators.all(),
                        ServerValidators.all(),
                        UserValidators.all())
                .<Validator>flatMap(Collection::stream)
                .toList();
    }
}
