package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.Sight;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import java.util.List;

/**
 * Looks for agents of Microsoft Entra Password Protection: each puts a connection point below its domain controller's object,
 * marked with an identifier that Microsoft documents for removing it.
 */
final class ProtectionAgents {
    private static final Filter AGENTS = Filter.createANDFilter(
            Filter.createEqualityFilter("objectClass", "serviceConnectionPoint"),
            Filter.createSubInitialFilter("keywords", "{2bac71e6-a293-4d5b-ba3b-50b995237946}"));
    /** Writable and read-only domain controllers. */
    private static final Filter CONTROLLERS = Filter.createANDFilter(
            Filter.createEqualityFilter("objectClass", "computer"),
            Filter.createORFilter(
                    Filter.createEqualityFilter("primaryGroupID", "516"),
                    Filter.createEqualityFilter("primaryGroupID", "521")));

    private final Directory directory;
    private final DomainRef domain;

    ProtectionAgents(Directory directory, DomainRef domain) {
        this.directory = directory;
        this.domain = domain;
    }

    Observation<Boolean> installed() {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "a connection point", () -> {
            if (!directory
                    .entries()
                    .subtree(domain.head(), AGENTS, List.of("keywords"))
                    .isEmpty()) {
                return directory.known(true, source);
            }
            return mayBeHidden(source)
                    ? directory.hidden(
                            "what stands below the objects of domain controllers", "List contents on them", source)
                    : directory.known(false, source);
        });
    }

    private boolean mayBeHidden(Source source) throws LDAPException {
        List<SearchResultEntry> controllers =
                directory.entries().subtree(domain.head(), CONTROLLERS, List.of(Entries.DESCRIPTOR));
        DescriptorTable descriptors = directory.descriptors(source);
        Sight sight = Sight.of(directory);
        return controllers.isEmpty()
                || controllers.stream()
                        .map(entry -> descriptors.observe(entry.getAttributeValueBytes(Entries.DESCRIPTOR)))
                        .anyMatch(seen -> seen.known().map(sight::hidesChildren).orElse(true));
    }
}
