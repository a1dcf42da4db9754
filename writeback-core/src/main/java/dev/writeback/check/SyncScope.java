package dev.writeback.check;

import dev.writeback.model.SyncedUser;
import java.util.Locale;
import java.util.Optional;

/**
 * Which users a sync engine carries, as far as the directory tells. Sync rules and filters of a customer can leave out
 * more; those are not stored in the directory.
 */
public final class SyncScope {
    private SyncScope() {}

    /** Why the default rules of Microsoft Entra Connect leave this user out; empty: they do not. */
    public static Optional<String> reasonOutside(SyncedUser user) {
        if (user.critical()) {
            return Optional.of("it belongs to the system (isCriticalSystemObject)");
        }
        String name = user.samAccountName().toUpperCase(Locale.ROOT);
        return name.startsWith("MSOL_") || name.startsWith("AAD_")
                ? Optional.of("it is an account of a sync engine")
                : Optional.empty();
    }
}
