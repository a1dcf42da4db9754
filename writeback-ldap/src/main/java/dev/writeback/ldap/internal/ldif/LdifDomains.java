package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.access.Token;
import dev.writeback.ldap.internal.connection.RootDse;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.read.Attributes;
import dev.writeback.ldap.internal.read.Partitions;
import dev.writeback.ldap.internal.read.ReadDomain;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.port.DomainReader;
import dev.writeback.port.SilentDomain;
import dev.writeback.sd.Sid;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The domains of an export. One that the forest has and the files have not is silent. */
public final class LdifDomains {
    /** In the token of a domain's administrators, who may read everything. */
    private static final Token ADMINISTRATOR =
            Token.of(new Sid("S-1-5-18"), List.of(new Sid("S-1-5-32-544"), Sid.EVERYONE, Sid.AUTHENTICATED_USERS));

    private final Export export;
    private final LdifContexts contexts;
    private final boolean readByAdministrator;
    private final Source source;
    private final InstantSource clock;
    private final LdifGroups groups;
    private final Map<DomainRef, DomainReader> readers = new LinkedHashMap<>();

    private LdifDomains(Export export, boolean readByAdministrator, Source source, InstantSource clock) {
        this.export = export;
        this.contexts = LdifContexts.of(export);
        this.readByAdministrator = readByAdministrator;
        this.source = source;
        this.clock = clock;
        LdifGroups none = new LdifGroups(export, group -> true);
        this.groups = new LdifGroups(export, new HiddenMembers(contexts, head -> directory(head, none)));
    }

    /** Reads the files, without their users. {@code otherwise} dates them, unless a server's time was exported. */
    public static LdifDomains of(List<Path> files, boolean readByAdministrator, InstantSource otherwise) {
        Export export = new Export(files);
        Source source = new Source(
                "ldif",
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", ")));
        InstantSource clock =
                export.rootDses().exportedAt().map(InstantSource::fixed).orElse(otherwise);
        LdifDomains domains = new LdifDomains(export, readByAdministrator, source, clock);
        domains.fill();
        return domains;
    }

    private Directory directory(Dn head, LdifGroups known) {
        Optional<Token> reader = readByAdministrator
                ? Optional.of(ADMINISTRATOR)
                : export.rootDses().reader(head);
        return new Directory(new LdifEntries(export, known, contexts, reader), source, clock);
    }

    private void fill() {
        List<DomainRef> exported = contexts.exported();
        for (DomainRef domain : listed(exported)) {
            DomainReader reader = exported.contains(domain)
                    ? new ReadDomain(directory(domain.head(), groups), rootDse(domain), this::home)
                    : new SilentDomain(
                            domain,
                            new Unknown<>(Reason.NOT_COLLECTED, "the export holds nothing of " + domain, source));
            readers.put(domain, reader);
        }
    }

    /** All of the forest; those that were exported, if the partitions were not. */
    private List<DomainRef> listed(List<DomainRef> exported) {
        try {
            List<DomainRef> listed = new Partitions(directory(), configuration()).domains(contexts.root());
            List<DomainRef> all = new ArrayList<>(listed);
            exported.stream().filter(domain -> !all.contains(domain)).forEach(all::add);
            return all;
        } catch (LDAPException e) {
            return exported;
        }
    }

    /** What a domain controller would say of itself, as far as it was exported: it speaks for its own domain. */
    private RootDse rootDse(DomainRef domain) {
        Optional<Entry> own = export.rootDses().of(domain.head());
        String host = own.flatMap(entry -> Optional.ofNullable(entry.getAttributeValue("dnsHostName")))
                .orElse("");
        Set<String> controls = own.map(entry -> Set.copyOf(Attributes.texts(entry, "supportedControl")))
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

    /** The files, as whoever exported the root domain sees them. */
    public Directory directory() {
        return directory(root(), groups);
    }

    /** The servers' time at the last export; empty: it was not exported. */
    public Optional<Instant> exportedAt() {
        return export.rootDses().exportedAt();
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
