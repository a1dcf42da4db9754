package dev.writeback.model;

import dev.writeback.sd.Sid;
import java.util.Map;

/** Names of accounts that have the same SID everywhere, in English as Microsoft's documents write them. */
public final class AccountNames {
    private static final Map<Sid, String> NAMES = Map.of(
            Sid.EVERYONE,
            "Everyone",
            Sid.AUTHENTICATED_USERS,
            "Authenticated Users",
            Sid.PRINCIPAL_SELF,
            "SELF",
            Sid.NETWORK,
            "NETWORK",
            Sid.PRE_WINDOWS_2000_ACCESS,
            "Pre-Windows 2000 Compatible Access",
            new Sid("S-1-5-18"),
            "SYSTEM",
            new Sid("S-1-5-32-544"),
            "Administrators",
            new Sid("S-1-5-32-545"),
            "Users",
            new Sid("S-1-5-32-548"),
            "Account Operators");

    private AccountNames() {}

    /** The name, or the SID's text if it has none that is the same everywhere. */
    public static String of(Sid sid) {
        return NAMES.getOrDefault(sid, sid.toString());
    }
}
