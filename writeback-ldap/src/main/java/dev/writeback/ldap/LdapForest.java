package dev.writeback.ldap;

import dev.writeback.ldap.internal.connection.Opening;
import dev.writeback.ldap.internal.connection.RootDse;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.LdapEntries;
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
import dev.writeback.port.TargetUnavailableException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads Active Directory over LDAPS or StartTLS. Close it.
 *
 * <p>The domain controller that it is opened on shows its own domain and the configuration. Each other domain of the forest is
 * read from a controller of its own, with the same name and password; one that cannot be reached stays unknown, and the rest
 * stands.
 *
 * <p>It only reads, follows no referral, and sends no request twice. One thread at a time may use it; while a stream of
 * users is open, it answers nothing else.
 */
public final class LdapForest implements DirectoryReader, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LdapForest.class);

    private final Directory directory;
    private final RootDse rootDse;
    private final Domains domains;

    private LdapForest(Directory directory, RootDse rootDse, Domains domains) {
        this.directory = directory;
        this.rootDse = rootDse;
        this.domains = domains;
    }

    /**
     * Connects, verifies the servers, and logs on.
     *
     * @throws IllegalArgumentException if the target lacks a name to log on with, its CA file cannot be read, or it names a
     *     server for a domain that is no other one of the forest
     * @throws TargetUnavailableException if there is no such server, it is not trusted, it is no Active Directory, or it
     *     does not accept the name and password
     */
    public static LdapForest open(LdapTarget target) {
        return open(target, InstantSource.system());
    }

    /** As {@link #open(LdapTarget)}, with the clock that dates what is read. */
    public static LdapForest open(LdapTarget target, InstantSource clock) {
        Opening opened = Opening.of(target);
        LOG.debug("reading {} at {}", opened.rootDse().domain(), target);
        Directory directory =
                new Directory(new LdapEntries(opened.connection()), new Source("ldap", target.toString()), clock);
        return new LdapForest(directory, opened.rootDse(), Domains.connect(target, opened, directory));
    }

    @Override
    public Source source() {
        return directory.source();
    }

    @Override
    public Forest forest() {
        return new Forest(rootDse.rootDomain().dnsName());
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
        return new SchemaReader(directory, rootDse.schema()).schema();
    }

    @Override
    public Observation<TenantHint> tenantHint() {
        return new ForestReader(directory, rootDse.configuration()).tenantHint();
    }

    /** Ends all connections. */
    @Override
    public void close() {
        domains.close();
    }
}
