package dev.writeback.model;

import java.util.OptionalInt;
import java.util.Set;

/**
 * A domain controller.
 *
 * @param dnsName its DNS name, lower case
 * @param writable whether it takes writes of its domain; false: read-only
 * @param version functional level that it could take part in, 7 and above: Windows Server 2016 and later; empty: not visible.
 *     Source: {@code msDS-Behavior-Version} of its NTDS settings
 * @param controls object identifiers of the LDAP controls that it supports. Source: {@code supportedControl} of its root DSE
 */
public record DomainController(
        String dnsName, boolean writable, OptionalInt version, Observation<Set<String>> controls) {}
