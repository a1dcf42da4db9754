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

    /** Connects to each of the other domains; one that fails is silent from then on. */
    static Domains connect(LdapTarget target, Opening opened, Directory directory) {
        Domains domains = new Domains(target, opened, directory);
        ReadDomain own = new ReadDomain(directory, opened.rootDse(), domains::home);
        for (DomainRef domain : domains.listed()) {
            domains.readers.put(domain, domain.equals(own.domain()) ? own : domains.open(domain));
        }
        return domains;
    }

    /** All of the forest; just that of the server, if it does not show the others. */
    private List<DomainRef> listed() {
        try {
            List<DomainRef> listed = new Partitions(configuration, first.configuration()).domains(first.rootDomain());
            return listed.contains(first.domain()) ? listed : List.of(first.domain());
        } catch (LDAPException | IllegalArgumentException e) {
            LOG.warn("the domains of the forest cannot be listed: {}", e.getMessage());
            return List.of(first.domain());
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
        Opening opened = Opening.of(at);
        connections.add(opened.connection());
        if (!opened.rootDse().domain().equals(domain)) {
            throw new IllegalArgumentException(
                    at + " is a domain controller of " + opened.rootDse().domain() + ", not of " + domain);
        }
        Directory directory = new Directory(
                new LdapEntries(opened.connection()), new Source("ldap", at.toString()), configuration.clock());
        return new ReadDomain(directory, opened.rootDse(), this::home);
    }

    private Source source(DomainRef domain) {
        return new Source("ldap", domain.dnsName());
    }

    /** Given by hand; else by DNS, by the sites in the configuration, and by the domain's own name. */
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
