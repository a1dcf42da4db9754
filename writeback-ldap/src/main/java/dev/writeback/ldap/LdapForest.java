package dev.writeback.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import dev.writeback.ldap.internal.AccountReader;
import dev.writeback.ldap.internal.Directory;
import dev.writeback.ldap.internal.DomainReader;
import dev.writeback.ldap.internal.Opening;
import dev.writeback.ldap.internal.RootDse;
import dev.writeback.ldap.internal.SchemaReader;
import dev.writeback.ldap.internal.UserScan;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Containers;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.sd.SecurityDescriptor;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads Active Directory over LDAPS: the domain of one domain controller. Close it.
 *
 * <p>It only reads, follows no referral, and sends no request twice. One thread at a time may use it; while a stream of
 * users is open, it answers nothing else.
 */
public final class LdapForest implements DirectoryReader, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LdapForest.class);

    private final LDAPConnection connection;
    private final Directory directory;
    private final RootDse rootDse;

    private LdapForest(LDAPConnection connection, Directory directory, RootDse rootDse) {
        this.connection = connection;
        this.directory = directory;
        this.rootDse = rootDse;
    }

    /**
     * Connects, verifies the server, and logs on.
     *
     * @throws IllegalArgumentException if the target lacks a name to log on with, or its CA file cannot be read
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
        return new LdapForest(
                opened.connection(), new Directory(opened.connection(), target.toString(), clock), opened.rootDse());
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
        return List.of(rootDse.domain());
    }

    @Override
    public Observation<Schema> schema() {
        return new SchemaReader(directory, rootDse).schema();
    }

    @Override
    public Observation<SecurityDescriptor> headDescriptor(DomainRef domain) {
        return new DomainReader(directory, covered(domain)).headDescriptor();
    }

    @Override
    public Observation<PasswordPolicy> passwordPolicy(DomainRef domain) {
        return new DomainReader(directory, covered(domain)).passwordPolicy();
    }

    @Override
    public Observation<Containers> containers(DomainRef domain) {
        return new DomainReader(directory, covered(domain)).containers();
    }

    @Override
    public Observation<List<ConnectorAccount>> accounts(DomainRef domain, AccountQuery query) {
        return new AccountReader(directory, covered(domain)).accounts(query);
    }

    @Override
    public Stream<UserRecord> users(DomainRef domain) {
        return new UserScan(directory, covered(domain)).stream();
    }

    private DomainRef covered(DomainRef domain) {
        if (!domain.equals(rootDse.domain())) {
            throw new IllegalArgumentException(domain + " is not read here, only " + rootDse.domain());
        }
        return domain;
    }

    /** Ends the connection. */
    @Override
    public void close() {
        connection.close();
    }
}
