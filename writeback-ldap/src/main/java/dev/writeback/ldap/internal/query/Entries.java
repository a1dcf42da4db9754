package dev.writeback.ldap.internal.query;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.access.Token;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Where entries come from: a server, or an export of one. Descriptors come as owner and discretionary list, and what the
 * account that reads may not see is left out without a word.
 */
public interface Entries {
    /** The name of the attribute with the descriptor. */
    String DESCRIPTOR = "nTSecurityDescriptor";

    /** One object; empty if it is not there, or hidden. */
    Optional<SearchResultEntry> entry(String dn, List<String> attributes) throws LDAPException;

    /** All objects at or below {@code base}, in its naming context, that match. */
    List<SearchResultEntry> subtree(Dn base, Filter filter, List<String> attributes) throws LDAPException;

    /** The same page by page; nothing else may be asked until they are closed. */
    Pages pages(Dn base, Filter filter, List<String> attributes);

    /** The token of the account that reads; empty if it is not known. */
    Optional<Token> reader() throws LDAPException;

    /** The SIDs of the groups of an account in its own domain, nested ones included; empty: not visible. */
    Optional<NavigableSet<Sid>> groups(Dn account) throws LDAPException;

    /** Those of its groups that count in every domain; empty: not visible. */
    Optional<NavigableSet<Sid>> groupsEverywhere(Dn account) throws LDAPException;
}
