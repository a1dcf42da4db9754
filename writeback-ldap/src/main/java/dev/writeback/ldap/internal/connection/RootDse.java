package dev.writeback.ldap.internal.connection;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a domain controller says of itself to everybody.
 *
 * @param domain the domain that it holds
 * @param rootDomain head of the forest's root domain
 * @param configuration where the forest's configuration stands
 * @param schema where the forest's schema stands
 * @param hostName its DNS name, lower case; empty text: it does not say
 * @param controls object identifiers of the LDAP controls that it supports
 */
public record RootDse(
        DomainRef domain, Dn rootDomain, Dn configuration, Dn schema, String hostName, Set<String> controls) {
    /** Copies the set. A server may name a control twice. */
    public RootDse {
        controls = Set.copyOf(controls);
    }

    private static final String ACTIVE_DIRECTORY = "1.2.840.113556.1.4.800";
    private static final String[] ATTRIBUTES = {
        "supportedCapabilities",
        "defaultNamingContext",
        "rootDomainNamingContext",
        "configurationNamingContext",
        "schemaNamingContext",
        "dnsHostName",
        "supportedControl"
    };

    /** Asks the server; nobody needs to be logged on. */
    static RootDse read(LDAPConnection connection, String place) {
        SearchResultEntry entry;
        try {
            entry = connection.getEntry("", ATTRIBUTES);
        } catch (LDAPException e) {
            throw e.getResultCode().isConnectionUsable()
                    ? noDirectory(place, e)
                    : new TargetUnavailableException(
                            Obstacle.UNREACHABLE,
                            place + ": the connection broke off at the first question; check that it is an LDAP server",
                            e);
        }
        if (entry == null || !entry.hasAttributeValue("supportedCapabilities", ACTIVE_DIRECTORY)) {
            throw noDirectory(place, null);
        }
        try {
            return of(entry, place);
        } catch (IllegalArgumentException e) {
            throw noDirectory(place, null);
        }
    }

    private static RootDse of(SearchResultEntry entry, String place) {
        Optional<Dn> domain = name(entry, "defaultNamingContext");
        Optional<Dn> root = name(entry, "rootDomainNamingContext");
        Optional<Dn> configuration = name(entry, "configurationNamingContext");
        Optional<Dn> schema = name(entry, "schemaNamingContext");
        if (domain.isEmpty() || root.isEmpty() || configuration.isEmpty() || schema.isEmpty()) {
            throw noDirectory(place, null);
        }
        String host = entry.getAttributeValue("dnsHostName");
        String[] controls = entry.getAttributeValues("supportedControl");
        return new RootDse(
                DomainRef.of(domain.get()),
                root.get(),
                configuration.get(),
                schema.get(),
                host == null ? "" : host.toLowerCase(Locale.ROOT),
                controls == null ? Set.of() : Set.copyOf(List.of(controls)));
    }

    private static Optional<Dn> name(SearchResultEntry entry, String attribute) {
        return Optional.ofNullable(entry.getAttributeValue(attribute)).map(Dn::parse);
    }

    private static TargetUnavailableException noDirectory(
            String place, @org.jspecify.annotations.Nullable LDAPException cause) {
        String message = place + " is no Active Directory domain controller; name one";
        return cause == null
                ? new TargetUnavailableException(Obstacle.NOT_ACTIVE_DIRECTORY, message)
                : new TargetUnavailableException(Obstacle.NOT_ACTIVE_DIRECTORY, message, cause);
    }
}
