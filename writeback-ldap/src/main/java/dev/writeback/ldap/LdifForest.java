package dev.writeback.ldap;

import dev.writeback.ldap.internal.ldif.LdifDomains;
import dev.writeback.ldap.internal.read.ForestReader;
import dev.writeback.ldap.internal.read.SchemaReader;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.model.TenantHint;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Reads Active Directory out of files that {@code ldapsearch} or {@code ldifde} exported, for those who have no network path to
 * it. {@code docs/ldif.md} has the commands.
 *
 * <p>An export shows what its maker may see. By the root DSE of each domain in it, with {@code tokenGroups}, it is known who that
 * was, and what therefore is hidden rather than absent; without, everything absent in that domain stays unknown, unless the caller
 * vouches for the maker.
 *
 * <p>Objects other than users are kept in memory, and may be spread over several files; users pass by, and each stands in one file
 * only. One thread at a time may use it.
 */
public final class LdifForest implements DirectoryReader {
    private final LdifDomains domains;

    private LdifForest(LdifDomains domains) {
        this.domains = domains;
    }

    /**
     * The forest in these files, of one or several domains, in any order. It is as old as {@link #exportedAt} says, or of now.
     *
     * @throws IllegalArgumentException if there is no file, one holds something else than entries, a search in one failed, a user
     *     stands in them twice, or there is no domain
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static LdifForest open(List<Path> files) {
        return open(files, Exporter.AS_IT_SAYS, InstantSource.system());
    }

    /** As {@link #open(List)}; {@code exporter} made the files, and {@code clock} dates what is read, unless {@link #exportedAt} does. */
    public static LdifForest open(List<Path> files, Exporter exporter, InstantSource clock) {
        return new LdifForest(LdifDomains.of(files, exporter == Exporter.ADMINISTRATOR, clock));
    }

    /** Who made the files. */
    public enum Exporter {
        /** Whoever the exported root DSE names by {@code tokenGroups}; without it, nobody knows. */
        AS_IT_SAYS,
        /** An administrator of the domain, from whom nothing is hidden. */
        ADMINISTRATOR
    }

    /** Moment of the last export. Source: {@code currentTime} of the root DSEs. Empty: it was not exported. */
    public Optional<Instant> exportedAt() {
        return domains.exportedAt();
    }

    @Override
    public Source source() {
        return domains.directory().source();
    }

    @Override
    public Forest forest() {
        return new Forest(domains.root().dnsName());
    }

    @Override
    public List<DomainRef> domains() {
        return domains.all();
    }

    @Override
    public DomainReader domain(DomainRef domain) {
        return domains.reader(domain);
    }

    @Override
    public Observation<Schema> schema() {
        return new SchemaReader(domains.directory(), domains.schema()).schema();
    }

    @Override
    public Observation<TenantHint> tenantHint() {
        return new ForestReader(domains.directory(), domains.configuration()).tenantHint();
    }
}
