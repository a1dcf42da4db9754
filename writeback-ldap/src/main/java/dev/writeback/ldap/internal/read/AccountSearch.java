package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.Sight;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.AccountQuery.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for accounts of a domain by what people, or other entries, know of them. */
final class AccountSearch {
    private static final String NAME = "sAMAccountName";

    private final Directory directory;
    private final DomainRef domain;
    private final Partitions partitions;

    AccountSearch(Directory directory, DomainRef domain, Partitions partitions) {
        this.directory = directory;
        this.domain = domain;
        this.partitions = partitions;
    }

    /** Those of a class that match. */
    List<SearchResultEntry> entries(String objectClass, AccountQuery query, List<String> attributes)
            throws LDAPException {
        if (query instanceof Named named && named.form() == AccountQuery.Form.DN) {
            return byName(objectClass, Dn.parse(named.name()), attributes);
        }
        Optional<Filter> which = filter(query);
        if (which.isEmpty()) {
            return List.of();
        }
        Filter filter = Filter.createANDFilter(Filter.createEqualityFilter("objectClass", objectClass), which.get());
        return directory.entries().subtree(domain.head(), filter, attributes);
    }

    /**
     * Why that nothing matched does not mean that there is nothing; empty: it does.
     *
     * @param usual the container that holds such accounts unless somebody moves them, such as {@code Users}
     */
    Optional<String> blind(AccountQuery query, String usual) throws LDAPException {
        boolean elsewhere = (query instanceof Named named && named.form() == AccountQuery.Form.DN)
                ? !Dn.parse(named.name()).within(domain.head())
                : filter(query).isEmpty();
        if (elsewhere) {
            return Optional.empty();
        }
        Dn container = Dn.parse("CN=" + usual + "," + domain.head());
        Optional<SearchResultEntry> entry =
                directory.entries().entry(container.toString(), List.of(Entries.DESCRIPTOR));
        // every domain has it, so that it is hidden if it does not come
        boolean hidden = entry.isEmpty() || hidesChildren(entry.get());
        return hidden
                ? Optional.of("accounts below " + container + " are hidden from the account that reads (it takes"
                        + " List contents on it)")
                : Optional.empty();
    }

    private boolean hidesChildren(SearchResultEntry container) throws LDAPException {
        Sight sight = Sight.of(directory);
        return directory
                .descriptors(directory.source())
                .observe(container.getAttributeValueBytes(Entries.DESCRIPTOR))
                .known()
                .filter(sight::hidesChildren)
                .isPresent();
    }

    private List<SearchResultEntry> byName(String objectClass, Dn dn, List<String> attributes) throws LDAPException {
        if (!dn.within(domain.head())) {
            return List.of();
        }
        List<String> withClass = new ArrayList<>(attributes);
        withClass.add("objectClass");
        return directory.entries().entry(dn.toString(), withClass).stream()
                .filter(entry -> entry.hasAttributeValue("objectClass", objectClass))
                .toList();
    }

    /** Empty: the query is about another domain. */
    private Optional<Filter> filter(AccountQuery query) throws LDAPException {
        if (query instanceof AccountQuery.Prefix start) {
            return Optional.of(Filter.createSubInitialFilter(NAME, start.prefix()));
        }
        if (query instanceof AccountQuery.Identified identified) {
            return Optional.of(Filter.createORFilter(identified.sids().stream()
                    .sorted()
                    .map(sid -> Filter.createEqualityFilter("objectSid", sid.toBytes()))
                    .toList()));
        }
        if (query instanceof AccountQuery.Any any) {
            List<Filter> parts = new ArrayList<>();
            for (AccountQuery part : any.queries()) {
                filter(part).ifPresent(parts::add);
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(Filter.createORFilter(parts));
        }
        Named named = (Named) query;
        return switch (named.form()) {
            case DN -> Optional.empty();
            case UPN -> Optional.of(byPrincipalName(named.name()));
            case NT4 -> byDomainAndName(named.name());
            case SAM -> Optional.of(Filter.createEqualityFilter(NAME, named.name()));
        };
    }

    private Optional<Filter> byDomainAndName(String name) throws LDAPException {
        int slash = name.indexOf('\\');
        String where = name.substring(0, slash);
        boolean here = where.equalsIgnoreCase(domain.dnsName())
                || partitions
                        .netBiosName(domain)
                        .filter(where::equalsIgnoreCase)
                        .isPresent();
        return here ? Optional.of(Filter.createEqualityFilter(NAME, name.substring(slash + 1))) : Optional.empty();
    }

    /** An account without a userPrincipalName has the implicit one of its sAMAccountName and its domain. */
    private Filter byPrincipalName(String name) {
        Filter explicit = Filter.createEqualityFilter("userPrincipalName", name);
        int at = name.lastIndexOf('@');
        boolean here = name.substring(at + 1).equalsIgnoreCase(domain.dnsName());
        return here
                ? Filter.createORFilter(explicit, Filter.createEqualityFilter(NAME, name.substring(0, Math.max(at, 0))))
                : explicit;
    }
}
