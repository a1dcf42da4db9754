package dev.writeback.testkit.server;

import com.unboundid.ldap.sdk.ResultCode;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import java.util.List;

/** A request that the server refuses, with what it says then. */
final class LdapFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ResultCode code;
    private final String matched;
    private final String referral;

    private LdapFailure(ResultCode code, String diagnostic, String matched, String referral) {
        super(diagnostic);
        this.code = code;
        this.matched = matched;
        this.referral = referral;
    }

    LdapFailure(ResultCode code, String diagnostic) {
        this(code, diagnostic, "", "");
    }

    ResultCode code() {
        return code;
    }

    String diagnostic() {
        return String.valueOf(getMessage());
    }

    /** The part of the asked name that exists; empty text for none. */
    String matched() {
        return matched;
    }

    /** Where the answer is to be had instead; empty for nowhere. */
    List<String> referrals() {
        return referral.isEmpty() ? List.of() : List.of(referral);
    }

    static LdapFailure notBound() {
        return new LdapFailure(ResultCode.OPERATIONS_ERROR, "00002020: Operation unavailable without authentication");
    }

    static LdapFailure noObject(String matched) {
        return new LdapFailure(
                ResultCode.NO_SUCH_OBJECT,
                "0000208D: NameErr: DSID-0310028B, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'" + matched
                        + "'\n",
                matched,
                "");
    }

    static LdapFailure elsewhere(DomainRef holder, Dn wanted) {
        return new LdapFailure(
                ResultCode.REFERRAL,
                "0000202B: RefErr: DSID-031007EF, data 0, 1 access points\n\tref 1: '" + holder.dnsName() + "'\n",
                "",
                "ldaps://" + holder.dnsName() + "/" + wanted);
    }

    static LdapFailure badName(String name) {
        return new LdapFailure(
                ResultCode.INVALID_DN_SYNTAX,
                "0000208F: NameErr: DSID-031001F7, problem 2006 (BAD_NAME), data 8350, best match of:\n\t'" + name
                        + "'\n");
    }

    static LdapFailure extension(String oid) {
        return new LdapFailure(
                ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                "00002077: SvcErr: problem 5010 (UNAVAIL_EXTENSION), control " + oid);
    }

    static LdapFailure notForWriting() {
        return new LdapFailure(
                ResultCode.UNWILLING_TO_PERFORM,
                "00002035: SvcErr: problem 5003 (WILL_NOT_PERFORM), this fake directory is not for writing");
    }
}
