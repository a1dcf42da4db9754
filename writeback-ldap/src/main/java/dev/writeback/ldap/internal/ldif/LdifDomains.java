package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.ldap.internal.connection.RootDse;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.read.Partitions;
import dev.writeback.ldap.internal.read.ReadDomain;
import dev.writeback.ldap.internal.read.ReadRights;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.port.DomainReader;
import dev.writeback.port.SilentDomain;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The domains of an export. One that the forest has and the files have not is silent. */
public final class LdifDomains {
    private final LdifContexts contexts;
    private final Directory directory;
    private final Map<DomainRef, DomainReader> readers = new LinkedHashMap<>();

    private LdifDomains(LdifContexts contexts, Directory directory) {
        this.contexts = contexts;
        this.directory = directory;
    }

    /** Reads the files, without their users. */
    public static LdifDomains of(List<Path> files, boolean readByAdministrator, InstantSource clock) {
        Export export = new Export(files);
        LdifContexts contexts = LdifContexts.of(export);
        Source source = new Source(
                "ldif",
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", ")));
        LdifEntries plain =
                new LdifEntries(export, new LdifGroups(export, group -> true), contexts, readByAdministrator);
        LdifGroups groups = new LdifGroups(export, membersHidden(new Directory(plain, source, clock), contexts));
        LdifEntries entries = new LdifEntries(export, groups, contexts, readByAdministrator);
        Directory directory = new Directory(entries, source, clock);
        LdifDomains domains = new LdifDomains(contexts, directory);
        domains.fill(export);
        return domains;
    }

    /** A group whose descriptor was not exported may hide what it likes. */
    private static Predicate<Entry> membersHidden(Directory directory, LdifContexts contexts) {
        try {
            ReadRights rights = ReadRights.of(directory, contexts.schema(), List.of("member"));
            DescriptorTable descriptors = directory.descriptors(directory.source());
            return group -> descriptors
                    .observe(group.getAttributeValueBytes(Entries.DESCRIPTOR))
                    .known()
                    .map(seen -> rights.hides(seen, "member"))
                    .orElse(true);
        } catch (LDAPException e) {
            return group -> true;
        }
    }

    private void fill(Export export) {
        List<DomainRef> exported = contexts.exported();
        for (DomainRef domain : listed(exported)) {
            DomainReader reader = exported.contains(domain)
                    ? new ReadDomain(directory, rootDse(export, domain), this::home)
                    : new SilentDomain(
                            domain,
                            new Unknown<>(
                                    Reason.NOT_COLLECTED, "the export holds nothing of " + domain, directory.source()));
            readers.put(domain, reader);
        }
    }

    /** All of the forest; those that were exported, if the partitions were not. */
    private List<DomainRef> listed(List<DomainRef> exported) {
        try {
            List<DomainRef> listed = new Partitions(directory, configuration()).domains(contexts.root());
            List<DomainRef> all = new ArrayList<>(listed);
            exported.stream().filter(domain -> !all.contains(domain)).forEach(all::add);
            return all;
        } catch (LDAPException e) {
            return exported;
        }
    }

    /** What a domain controller would say of itself, as far as it was exported: it speaks for its own domain. */
    private RootDse rootDse(Export export, DomainRef domain) {
        Optional<Entry> own = export.rootDse()
                .filter(entry -> Optional.ofNullable(entry.getAttributeValue("defaultNamingContext"))
                        .filter(head -> Dn.parse(head).equals(domain.head()))
                        .isPresent());
        String host = own.map(entry -> entry.getAttributeValue("dnsHostName")).orElse("");
        Set<String> controls = own.map(entry -> entry.getAttributeValues("supportedControl"))
                .map(values -> Set.copyOf(List.of(values)))
                .orElse(Set.of());
        return new RootDse(domain, contexts.root(), configuration(), schema(), host.toLowerCase(Locale.ROOT), controls);
    }

    private Optional<ReadDomain> home(Dn account) {
        return readers.values().stream()
                .filter(reader -> reader.domain().head().equals(contexts.context(account)))
                .filter(ReadDomain.class::isInstance)
                .map(ReadDomain.class::cast)
                .findFirst();
    }

    /** The files. */
    public Directory directory() {
        return directory;
    }

    /** Head of the forest's root domain. */
    public Dn root() {
        return contexts.root();
    }

    /** Where the configuration stands. */
    public Dn configuration() {
        return contexts.configuration();
    }

    /** Where the schema stands. */
    public Dn schema() {
        return contexts.schema();
    }

    /** All domains, the root first. */
    public List<DomainRef> all() {
        return List.copyOf(readers.keySet());
    }

    /** One of them. */
    public DomainReader reader(DomainRef domain) {
        DomainReader reader = readers.get(domain);
        if (reader == null) {
            throw new IllegalArgumentException(domain + " is no domain of the forest " + root());
        }
        return reader;
    }
}
