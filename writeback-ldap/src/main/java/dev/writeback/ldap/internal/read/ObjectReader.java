package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the descriptors of single objects of a domain, and of its containers. */
final class ObjectReader {
    private static final Filter CONTAINERS = Filter.createORFilter(
            Filter.createEqualityFilter("objectClass", "organizationalUnit"),
            Filter.createEqualityFilter("objectClass", "container"),
            Filter.createEqualityFilter("objectClass", "builtinDomain"));

    private final Directory directory;
    private final DomainRef domain;

    ObjectReader(Directory directory, DomainRef domain) {
        this.directory = directory;
        this.domain = domain;
    }

    Observation<SecurityDescriptor> head() {
        return descriptor(domain.head());
    }

    Observation<SecurityDescriptor> samServer() {
        return descriptor(Dn.parse("CN=Server,CN=System," + domain.head()));
    }

    Observation<SecurityDescriptor> preWindows2000() {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "Pre-Windows 2000 Compatible Access", () -> {
            Filter group = Filter.createEqualityFilter("objectSid", Sid.PRE_WINDOWS_2000_ACCESS.toBytes());
            List<SearchResultEntry> found =
                    directory.entries().subtree(domain.head(), group, List.of(Entries.DESCRIPTOR));
            return found.isEmpty()
                    ? directory.hidden(
                            "the group Pre-Windows 2000 Compatible Access", "List contents on CN=Builtin", source)
                    : observe(
                            found.get(0), directory.source(Dn.parse(found.get(0).getDN())));
        });
    }

    private Observation<SecurityDescriptor> descriptor(Dn object) {
        Source source = directory.source(object);
        return Answer.of(directory, source, object.toString(), () -> {
            Optional<SearchResultEntry> entry =
                    directory.entries().entry(object.toString(), List.of(Entries.DESCRIPTOR));
            return entry.isPresent()
                    ? observe(entry.get(), source)
                    : directory.hidden(object.toString(), "List contents on what is above it", source);
        });
    }

    private Observation<SecurityDescriptor> observe(SearchResultEntry entry, Source source) {
        return directory.descriptors(source).observe(entry.getAttributeValueBytes(Entries.DESCRIPTOR));
    }

    Observation<Containers> containers() {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "the name of a container", () -> {
            DescriptorTable descriptors = directory.descriptors(source);
            List<Container> containers = new ArrayList<>();
            for (SearchResultEntry entry :
                    directory.entries().subtree(domain.head(), CONTAINERS, List.of(Entries.DESCRIPTOR))) {
                containers.add(new Container(
                        Dn.parse(entry.getDN()),
                        descriptors.observe(entry.getAttributeValueBytes(Entries.DESCRIPTOR))));
            }
            return directory.known(new Containers(containers), source);
        });
    }
}
