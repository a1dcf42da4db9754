package dev.writeback.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.ldap.internal.connection.DnsService;
import dev.writeback.ldap.internal.connection.ServerAddress;
import dev.writeback.ldap.internal.read.ControllerReader;
import dev.writeback.model.DomainRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for domain controllers as Windows does, and where DNS does not help, as the forest's configuration says. */
final class ControllerSearch {
    /** Each that does not answer costs a timeout. */
    private static final int MOST_TRIED = 4;

    private final ServerAddress like;
    private final ControllerReader controllers;

    /** {@code like}: how to speak with those that are found. */
    ControllerSearch(ServerAddress like, ControllerReader controllers) {
        this.like = like;
        this.controllers = controllers;
    }

    List<ServerAddress> servers(DomainRef domain) {
        Set<String> hosts = new LinkedHashSet<>(DnsService.controllers(domain.dnsName()));
        try {
            hosts.addAll(controllers.hosts(domain));
        } catch (LDAPException | IllegalArgumentException e) {
            // the other ways remain
        }
        hosts.add(domain.dnsName());
        return hosts.stream().limit(MOST_TRIED).map(like::on).toList();
    }
}
