package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The domains of a forest, as its configuration lists them. */
public final class Partitions {
    private static final String NAME = "nCName";
    private static final long IN_THIS_FOREST = 1;
    private static final long DOMAIN = 2;

    private final Directory directory;
    private final Dn configuration;

    /** {@code configuration}: the naming context of the configuration. */
    public Partitions(Directory directory, Dn configuration) {
        this.directory = directory;
        this.configuration = configuration;
    }

    /** All domains, that with the head {@code root} first, the others by name. */
    public List<DomainRef> domains(Dn root) throws LDAPException {
        List<DomainRef> domains = new ArrayList<>();
        for (SearchResultEntry reference : references()) {
            Attributes.dn(reference, NAME).map(DomainRef::of).ifPresent(domains::add);
        }
        domains.sort(java.util.Comparator.comparing(
                        (DomainRef domain) -> !domain.head().equals(root))
                .thenComparing(DomainRef::dnsName));
        return domains;
    }

    /** The short name of a domain, such as CORP; empty: not visible. */
    Optional<String> netBiosName(DomainRef domain) throws LDAPException {
        return references().stream()
                .filter(reference -> Attributes.dn(reference, NAME).equals(Optional.of(domain.head())))
                .findFirst()
                .flatMap(reference -> Attributes.text(reference, "nETBIOSName"));
    }

    private List<SearchResultEntry> references() throws LDAPException {
        Filter filter = Filter.createEqualityFilter("objectClass", "crossRef");
        return directory
                .entries()
                .subtree(
                        Dn.parse("CN=Partitions," + configuration), filter, List.of(NAME, "nETBIOSName", "systemFlags"))
                .stream()
                .filter(Partitions::isDomain)
                .toList();
    }

    private static boolean isDomain(SearchResultEntry reference) {
        OptionalLong flags = Attributes.number(reference, "systemFlags");
        return reference.hasAttribute(NAME)
                && flags.isPresent()
                && (flags.getAsLong() & (IN_THIS_FOREST | DOMAIN)) == (IN_THIS_FOREST | DOMAIN);
    }
}
