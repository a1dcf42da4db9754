package dev.writeback.ldap.internal.query;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.access.Token;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The entries that a domain controller shows. */
public final class LdapEntries implements Entries {
    private static final Filter ANY = Filter.createPresenceFilter("objectClass");
    private static final String TOKEN_GROUPS = "tokenGroups";

    private final LDAPConnection connection;

    /** Asks over {@code connection}, which is logged on and used by nobody else. */
    public LdapEntries(LDAPConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<SearchResultEntry> entry(String dn, List<String> attributes) throws LDAPException {
        try {
            SearchRequest request = new SearchRequest(dn, SearchScope.BASE, ANY, attributes.toArray(String[]::new));
            request.setControls(controls(attributes));
            return entries(connection.search(request)).stream().findFirst();
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<SearchResultEntry> subtree(Dn base, Filter filter, List<String> attributes) throws LDAPException {
        PagedSearch search = search(base, filter, attributes);
        List<SearchResultEntry> entries = new ArrayList<>();
        while (search.hasNext()) {
            entries.addAll(search.next());
        }
        return entries;
    }

    @Override
    public Pages pages(Dn base, Filter filter, List<String> attributes) {
        return new PageAhead(search(base, filter, attributes));
    }

    @Override
    public Optional<Token> reader() throws LDAPException {
        return sids("", TOKEN_GROUPS).filter(sids -> !sids.isEmpty()).map(sids -> Token.of(sids.first(), sids));
    }

    @Override
    public Optional<NavigableSet<Sid>> groups(Dn account) throws LDAPException {
        return sids(account.toString(), TOKEN_GROUPS);
    }

    @Override
    public Optional<NavigableSet<Sid>> groupsEverywhere(Dn account) throws LDAPException {
        return sids(account.toString(), "tokenGroupsGlobalAndUniversal");
    }

    private Optional<NavigableSet<Sid>> sids(String dn, String attribute) throws LDAPException {
        Optional<Attribute> values = entry(dn, List.of(attribute)).map(entry -> entry.getAttribute(attribute));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        NavigableSet<Sid> sids = new TreeSet<>();
        for (byte[] sid : values.get().getValueByteArrays()) {
            sids.add(Sid.ofBytes(sid));
        }
        return Optional.of(sids);
    }

    private PagedSearch search(Dn base, Filter filter, List<String> attributes) {
        return new PagedSearch(connection, base, filter, attributes, controls(attributes));
    }

    private static Control[] controls(List<String> attributes) {
        return attributes.contains(DESCRIPTOR) ? new Control[] {AdControls.ownerAndDacl()} : new Control[0];
    }

    /** The entries of an answer; the SDK leaves them out only for requests that have a listener. */
    static List<SearchResultEntry> entries(SearchResult result) {
        return Objects.requireNonNull(result.getSearchEntries(), "searchEntries");
    }
}
