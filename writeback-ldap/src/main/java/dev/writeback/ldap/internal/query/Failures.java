package dev.writeback.ldap.internal.query;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;

/** LDAP result codes as reasons for not knowing. */
public final class Failures {
    private Failures() {}

    /** The failure as the want of an answer. */
    public static <T> Unknown<T> unknown(LDAPException e, Source source) {
        return new Unknown<>(
                reason(e.getResultCode()), "LDAP answered " + e.getResultCode().getName(), source);
    }

    private static Reason reason(ResultCode code) {
        if (code.equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS) || code.equals(ResultCode.OPERATIONS_ERROR)) {
            return Reason.ACCESS_DENIED;
        }
        if (code.equals(ResultCode.NO_SUCH_OBJECT)) {
            return Reason.NOT_VISIBLE;
        }
        if (code.equals(ResultCode.TIMEOUT) || code.equals(ResultCode.TIME_LIMIT_EXCEEDED)) {
            return Reason.TIMED_OUT;
        }
        if (code.equals(ResultCode.DECODING_ERROR)) {
            return Reason.MALFORMED;
        }
        return code.isConnectionUsable() ? Reason.UNSUPPORTED : Reason.UNREACHABLE;
    }
}
