package dev.writeback.ldap.internal.query;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import dev.writeback.model.Dn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search whose answer comes in pages of a thousand, the most that a domain controller gives by default. */
class PagedSearch {
    private static final int PAGE_ENTRIES = 1000;

    private final LDAPConnection connection;
    private final Dn base;
    private final Filter filter;
    private final String[] attributes;
    private final Control[] controls;
    private @Nullable ASN1OctetString cookie;
    private boolean done;

    PagedSearch(LDAPConnection connection, Dn base, Filter filter, List<String> attributes, Control... controls) {
        this.connection = connection;
        this.base = base;
        this.filter = filter;
        this.attributes = attributes.toArray(String[]::new);
        this.controls = controls.clone();
    }

    boolean hasNext() {
        return !done;
    }

    /** The next page. References to other servers are left aside: following them would show them our password. */
    List<SearchResultEntry> next() throws LDAPException {
        SearchRequest request = new SearchRequest(base.toString(), SearchScope.SUB, filter, attributes);
        List<Control> all = new ArrayList<>(List.of(controls));
        all.add(new SimplePagedResultsControl(PAGE_ENTRIES, cookie, true));
        request.setControls(all);
        SearchResult result = connection.search(request);
        SimplePagedResultsControl page = SimplePagedResultsControl.get(result);
        cookie = page == null ? null : page.getCookie();
        done = page == null || !page.moreResultsToReturn();
        return LdapEntries.entries(result);
    }
}
