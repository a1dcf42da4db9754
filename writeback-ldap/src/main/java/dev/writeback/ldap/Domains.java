package dev.writeback.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.ldap.internal.connection.Opening;
import dev.writeback.ldap.internal.connection.RootDse;
import dev.writeback.ldap.internal.connection.ServerAddress;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.LdapEntries;
import dev.writeback.ldap.internal.read.ControllerReader;
import dev.writeback.ldap.internal.read.Partitions;
import dev.writeback.ldap.internal.read.ReadDomain;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.port.DomainReader;
import dev.writeback.port.SilentDomain;
import dev.writeback.port.TargetUnavailableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The domains of a forest, each with a connection of its own. */
final class Domains {
    private static final Logger LOG = LoggerFactory.getLogger(Domains.class);

    private final LdapTarget target;
    private final RootDse first;
    private final Directory configuration;
    private final List<LDAPConnection> connections = new ArrayList<>();
    private final Map<DomainRef, DomainReader> readers = new LinkedHashMap<>();

    private Domains(LdapTarget target, Opening opened, Directory directory) {
        this.target = target;
        this.first = opened.rootDse();
        this.configuration = directory;
        connections.add(opened.connection());
    }

    /**
     * Connects to each of the other domains; one that fails is silent from then on. If this fails as a whole, it ends all
     * connections, the first one too.
     *
     * @throws IllegalArgumentException if a server was named for a domain that is no other one of the forest
     */
    static Domains connect(LdapTarget target, Opening opened, Directory directory) {
        Domains domains = new Domains(target, opened, directory);
        boolean connected = false;
        try {
            domains.connect();
            connected = true;
            return domains;
        } finally {
            if (!connected) {
                domains.close();
            }
        }
    }

    private void connect() {
        ReadDomain own = new ReadDomain(configuration, first, this::home);
        List<DomainRef> listed = listed();
        checkNamed(listed);
        for (DomainRef domain : listed.isEmpty() ? List.of(first.domain()) : listed) {
            readers.put(domain, domain.equals(own.domain()) ? own : open(domain));
        }
    }

    /** All of the forest; none, if the server does not show them. */
    private List<DomainRef> listed() {
        try {
            List<DomainRef> listed = new Partitions(configuration, first.configuration()).domains(first.rootDomain());
            return listed.contains(first.domain()) ? listed : List.of();
        } catch (LDAPException | IllegalArgumentException e) {
            LOG.warn("the domains of the forest cannot be listed: {}", e.getMessage());
            return List.of();
        }
    }

    /** A misspelt domain would stay unread, and nobody would know why. */
    private void checkNamed(List<DomainRef> listed) {
        for (Map.Entry<String, ServerAddress> named : target.controllers().entrySet()) {
            String domain = named.getKey();
            if (domain.equals(first.domain().dnsName())) {
                throw new IllegalArgumentException(domain + " is the domain of " + target.server()
                        + " itself; a server (" + named.getValue() + ") is named for other domains only");
            }
            boolean known = listed.isEmpty()
                    || listed.stream().anyMatch(each -> each.dnsName().equals(domain));
            if (!known) {
                throw new IllegalArgumentException(domain + " is no domain of the forest "
                        + first.rootDomain().dnsName() + ", which has " + listed);
            }
        }
    }

    List<DomainRef> all() {
        return List.copyOf(readers.keySet());
    }

    DomainReader reader(DomainRef domain) {
        DomainReader reader = readers.get(domain);
        if (reader == null) {
            throw new IllegalArgumentException(domain + " is no domain of the forest " + first.rootDomain());
        }
        return reader;
    }

    private Optional<ReadDomain> home(Dn account) {
        return readers.values().stream()
                .filter(reader -> reader.domain().dnsName().equals(account.dnsName()))
                .findFirst()
                .filter(ReadDomain.class::isInstance)
                .map(ReadDomain.class::cast);
    }

    private DomainReader open(DomainRef domain) {
        List<String> failures = new ArrayList<>();
        for (ServerAddress server : servers(domain)) {
            try {
                return open(domain, target.at(server));
            } catch (TargetUnavailableException | IllegalArgumentException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        String detail = failures.isEmpty()
                ? "no domain controller of " + domain + " is known; name one (--dc " + domain.dnsName() + "=HOST)"
                : failures.get(0);
        LOG.warn("{} is not read: {}", domain, detail);
        return new SilentDomain(domain, new Unknown<>(Reason.UNREACHABLE, detail, source(domain)));
    }

    private DomainReader open(DomainRef domain, LdapTarget at) {
        Opening opened = Opening.of(at, domain, first.rootDomain());
        connections.add(opened.connection());
        Directory directory = new Directory(
                new LdapEntries(opened.connection()), new Source("ldap", at.toString()), configuration.clock());
        return new ReadDomain(directory, opened.rootDse(), this::home);
    }

    private Source source(DomainRef domain) {
        return new Source("ldap", domain.dnsName());
    }

    /** Given by hand; else as the sites in the configuration say, and by the domain's own name. */
    private List<ServerAddress> servers(DomainRef domain) {
        ServerAddress byHand = target.controllers().get(domain.dnsName());
        if (byHand != null) {
            return List.of(byHand);
        }
        return new ControllerSearch(target.server(), new ControllerReader(configuration, first.configuration()))
                .servers(domain);
    }

    void close() {
        connections.forEach(LDAPConnection::close);
    }
}
