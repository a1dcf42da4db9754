package dev.writeback.testkit.server;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The paged searches that a connection has open. What a search finds is decided at its first page, so that every page
 * costs no more than itself. A cookie is good for one page on the connection that it came from.
 */
final class PageCursors {
    private final Map<String, Cursor> open = new HashMap<>();
    private long issued;

    /**
     * Where a search stands.
     *
     * @param found everything that it found
     * @param next index of the first entry that was not sent yet
     */
    record Cursor(List<Stored> found, int next) {
        boolean finished() {
            return next >= found.size();
        }
    }

    /** A cookie with which the search can go on. */
    ASN1OctetString keep(Cursor cursor) {
        String cookie = "page-" + ++issued;
        open.put(cookie, cursor);
        return new ASN1OctetString(cookie);
    }

    /**
     * The search that {@code cookie} stands for.
     *
     * @throws LdapFailure if it stands for none
     */
    Cursor take(ASN1OctetString cookie) throws LdapFailure {
        @Nullable Cursor cursor = open.remove(cookie.stringValue());
        if (cursor == null) {
            throw new LdapFailure(
                    ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                    "00002120: SvcErr: problem 5010 (UNAVAIL_EXTENSION), the paging cookie is not valid here");
        }
        return cursor;
    }
}
