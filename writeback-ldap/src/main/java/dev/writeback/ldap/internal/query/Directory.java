package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Questions to one server, and how their answers become observations. */
public final class Directory {
    static final String DESCRIPTOR = "nTSecurityDescriptor";
    private static final Filter ANY = Filter.createPresenceFilter("objectClass");

    private final LDAPConnection connection;
    private final String place;
    private final InstantSource clock;

    /** Questions over {@code connection} to the server at {@code place}. */
    public Directory(LDAPConnection connection, String place, InstantSource clock) {
        this.connection = connection;
        this.place = place;
        this.clock = clock;
    }

    /** The server. */
    public Source source() {
        return new Source("ldap", place);
    }

    LDAPConnection connection() {
        return connection;
    }

    /** An object on the server. */
    Source source(Dn object) {
        return new Source("ldap", place + " " + object);
    }

    <T> Observation<T> known(T value, Source source) {
        return new Observation.Known<>(value, source, clock.instant());
    }

    <T> Observation<T> notVisible(String detail, Source source) {
        return new Observation.Unknown<>(Observation.Reason.NOT_VISIBLE, detail, source);
    }

    DescriptorTable descriptors(Source source) {
        return new DescriptorTable(source, clock.instant());
    }

    /** One object; empty if it is not there, or hidden. */
    Optional<SearchResultEntry> entry(String dn, List<String> attributes, Control... controls) throws LDAPException {
        try {
            SearchRequest request = new SearchRequest(dn, SearchScope.BASE, ANY, attributes.toArray(String[]::new));
            request.setControls(controls);
            return entries(connection.search(request)).stream().findFirst();
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The entries of an answer; the SDK leaves them out only for requests that have a listener. */
    static List<SearchResultEntry> entries(SearchResult result) {
        return Objects.requireNonNull(result.getSearchEntries(), "searchEntries");
    }

    /** All objects at or below {@code base} that match, page by page. */
    List<SearchResultEntry> subtree(Dn base, Filter filter, List<String> attributes, Control... controls)
            throws LDAPException {
        PagedSearch search = new PagedSearch(connection, base, filter, attributes, controls);
        List<SearchResultEntry> entries = new ArrayList<>();
        while (search.hasNext()) {
            entries.addAll(search.next());
        }
        return entries;
    }
}
