package dev.writeback.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.ldap.internal.connection.DnsService;
import dev.writeback.ldap.internal.connection.ServerAddress;
import dev.writeback.ldap.internal.read.ControllerReader;
import dev.writeback.model.DomainRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for domain controllers in the forest's configuration, which was read over a verified connection. DNS, which anybody on
 * the way may forge, only says which of them to try first: whoever is found here is shown the password.
 */
final class ControllerSearch {
    /** Each that does not answer costs a timeout. */
    private static final int MOST_TRIED = 4;

    private final ServerAddress like;
    private final ControllerReader controllers;
    private final Function<String, List<String>> preferred;

    /** {@code like}: how to speak with those that are found. */
    ControllerSearch(ServerAddress like, ControllerReader controllers) {
        this(like, controllers, DnsService::controllers);
    }

    /** {@code preferred}: the hosts of a domain by its DNS name, the best first; others than those listed do not count. */
    ControllerSearch(ServerAddress like, ControllerReader controllers, Function<String, List<String>> preferred) {
        this.like = like;
        this.controllers = controllers;
        this.preferred = preferred;
    }

    /** Those to try, in this order; the domain's own name, which any of its controllers answers to, comes last. */
    List<ServerAddress> servers(DomainRef domain) {
        List<String> listed = listed(domain);
        Set<String> hosts = new LinkedHashSet<>(preferred.apply(domain.dnsName()));
        hosts.retainAll(listed);
        hosts.addAll(listed);
        hosts.add(domain.dnsName());
        return hosts.stream().limit(MOST_TRIED).map(like::on).toList();
    }

    private List<String> listed(DomainRef domain) {
        try {
            return controllers.hosts(domain);
        } catch (LDAPException | IllegalArgumentException e) {
            return List.of(); // the domain's own name remains
        }
    }
}
