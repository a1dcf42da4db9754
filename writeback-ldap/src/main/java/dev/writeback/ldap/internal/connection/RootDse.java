package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;
import java.util.Optional;

/**
 * What a domain controller says of itself to everybody.
 *
 * @param domain the domain that it holds
 * @param rootDomain head of the forest's root domain
 * @param schema where the forest's schema stands
 */
public record RootDse(DomainRef domain, Dn rootDomain, Dn schema) {
    private static final String ACTIVE_DIRECTORY = "1.2.840.113556.1.4.800";
    private static final String[] ATTRIBUTES = {
        "supportedCapabilities", "defaultNamingContext", "rootDomainNamingContext", "schemaNamingContext"
    };

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
        Optional<Dn> schema = name(entry, "schemaNamingContext");
        if (domain.isEmpty() || root.isEmpty() || schema.isEmpty()) {
            throw noDirectory(place, null);
        }
        return new RootDse(DomainRef.of(domain.get()), root.get(), schema.get());
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
