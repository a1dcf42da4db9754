package dev.writeback.ldap.internal.connection;

import com.unboundid.ldap.sdk.ResultCode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Active Directory means when it refuses a logon. The sub-code stands behind "data" in its message. */
final class BindErrors {
    private static final Pattern SUB_CODE = Pattern.compile("data ([0-9a-fA-F]+)");
    private static final Map<String, String> MEANINGS = Map.of(
            "525", "there is no such account",
            "52e", "wrong name or password",
            "530", "not at this time of day",
            "531", "not from this computer",
            "532", "the password has expired",
            "533", "the account is disabled",
            "701", "the account has expired",
            "773", "the password must be changed first",
            "775", "the account is locked");

    private BindErrors() {}

    /** A phrase for people; never more of the server's message than its sub-code. */
    static String explain(ResultCode code, @Nullable String message) {
        Matcher found = SUB_CODE.matcher(message == null ? "" : message);
        if (code.equals(ResultCode.INVALID_CREDENTIALS)) {
            String subCode = found.find() ? found.group(1).toLowerCase(java.util.Locale.ROOT) : "";
            return MEANINGS.getOrDefault(subCode, "wrong name or password" + (subCode.isEmpty() ? "" : ", " + subCode));
        }
        return code.equals(ResultCode.STRONG_AUTH_REQUIRED)
                ? "the server asks for signing or channel binding"
                : code.getName();
    }
}
