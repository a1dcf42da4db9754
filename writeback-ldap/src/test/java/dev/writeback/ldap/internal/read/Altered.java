package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.access.Token;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.Pages;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Entries of which some show something else than the server sent. */
record Altered(Entries entries, UnaryOperator<SearchResultEntry> change) implements Entries {
    @Override
    public Optional<SearchResultEntry> entry(String dn, List<String> attributes) throws LDAPException {
        return entries.entry(dn, attributes).map(change);
    }

    @Override
    public List<SearchResultEntry> subtree(Dn base, Filter filter, List<String> attributes) throws LDAPException {
        return entries.subtree(base, filter, attributes).stream().map(change).toList();
    }

    @Override
    public Pages pages(Dn base, Filter filter, List<String> attributes) {
        return entries.pages(base, filter, attributes);
    }

    @Override
    public Optional<Token> reader() throws LDAPException {
        return entries.reader();
    }

    @Override
    public Optional<NavigableSet<Sid>> groups(Dn account) throws LDAPException {
        return entries.groups(account);
    }

    @Override
    public Optional<NavigableSet<Sid>> groupsEverywhere(Dn account) throws LDAPException {
        return entries.groupsEverywhere(account);
    }
}
