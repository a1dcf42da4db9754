package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.access.Token;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.Pages;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** The entries of an export, as whoever exported one of its domains sees them. */
public final class LdifEntries implements Entries {
    private final Export export;
    private final LdifGroups groups;
    private final LdifContexts contexts;
    private final Optional<Token> reader;

    /** {@code reader}: the token of whoever exported them; empty: it is not known. */
    LdifEntries(Export export, LdifGroups groups, LdifContexts contexts, Optional<Token> reader) {
        this.export = export;
        this.groups = groups;
        this.contexts = contexts;
        this.reader = reader;
    }

    @Override
    public Optional<SearchResultEntry> entry(String dn, List<String> attributes) throws LDAPException {
        return asked(() -> {
            Dn name = Dn.parse(dn);
            return export.other(name).or(() -> export.user(name)).map(LdifEntries::result);
        });
    }

    @Override
    public List<SearchResultEntry> subtree(Dn base, Filter filter, List<String> attributes) throws LDAPException {
        return asked(() -> {
            List<SearchResultEntry> found = new ArrayList<>();
            export.others().stream()
                    .filter(entry -> contexts.within(Dn.parse(entry.getDN()), base))
                    .filter(entry -> LdifFilter.matches(filter, entry))
                    .forEach(entry -> found.add(result(entry)));
            if (LdifFilter.mayMatchUsers(filter)) {
                users(base, filter, found::add);
            }
            return found;
        });
    }

    private void users(Dn base, Filter filter, java.util.function.Consumer<SearchResultEntry> sink) {
        export.forEachUser(entry -> {
            if (LdifFilter.matches(filter, entry) && contexts.within(Dn.parse(entry.getDN()), base)) {
                sink.accept(result(entry));
            }
            return true;
        });
    }

    @Override
    public Pages pages(Dn base, Filter filter, List<String> attributes) {
        return new LdifPages(sink -> users(base, filter, sink));
    }

    @Override
    public Optional<Token> reader() {
        return reader;
    }

    @Override
    public Optional<NavigableSet<Sid>> groups(Dn account) throws LDAPException {
        return asked(() -> find(account).flatMap(entry -> groups.inDomain(entry, contexts.context(account))));
    }

    @Override
    public Optional<NavigableSet<Sid>> groupsEverywhere(Dn account) throws LDAPException {
        return asked(() -> find(account).flatMap(groups::everywhere));
    }

    private Optional<Entry> find(Dn account) {
        return export.other(account).or(() -> export.user(account));
    }

    private static SearchResultEntry result(Entry entry) {
        return new SearchResultEntry(WithoutAudit.of(entry));
    }

    private interface Question<T> {
        T ask();
    }

    /** A file that became unreadable is what a connection that broke is elsewhere. */
    private static <T> T asked(Question<T> question) throws LDAPException {
        try {
            return question.ask();
        } catch (UncheckedIOException e) {
            throw new LDAPException(ResultCode.LOCAL_ERROR, String.valueOf(e.getMessage()), e);
        }
    }
}
