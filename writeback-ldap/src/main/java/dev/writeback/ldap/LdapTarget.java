package dev.writeback.ldap;

import dev.writeback.ldap.internal.connection.ServerAddress;
import dev.writeback.port.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which domain controller to read, whom to trust, and as whom to log on. Immutable; each method that sets something returns a
 * changed copy.
 *
 * <p>The connection is TLS, from its first byte or by StartTLS before anything else is said, and the server's certificate and
 * host name are always verified; there is no option to leave that out.
 */
public final class LdapTarget {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    private final ServerAddress server;
    private final @Nullable Path caFile;
    private final @Nullable String bindName;
    private final @Nullable Secret password;
    private final Duration responseTimeout;
    private final Map<String, ServerAddress> controllers;

    private LdapTarget(
            ServerAddress server,
            @Nullable Path caFile,
            @Nullable String bindName,
            @Nullable Secret password,
            Duration responseTimeout,
            Map<String, ServerAddress> controllers) {
        this.server = server;
        this.caFile = caFile;
        this.bindName = bindName;
        this.password = password;
        this.responseTimeout = responseTimeout;
        this.controllers = controllers;
    }

    /**
     * A domain controller, as {@code host} or {@code host:port}, that speaks TLS at once; the port is 636 unless given.
     *
     * @throws IllegalArgumentException if there is no host, or the port is none, or that of a global catalog
     */
    public static LdapTarget ldaps(String hostAndPort) {
        return to(ServerAddress.parse(hostAndPort, false));
    }

    /**
     * A domain controller, as {@code host} or {@code host:port}, that is asked to switch to TLS; the port is 389 unless given.
     *
     * @throws IllegalArgumentException as for {@link #ldaps}
     */
    public static LdapTarget startTls(String hostAndPort) {
        return to(ServerAddress.parse(hostAndPort, true));
    }

    /**
     * A domain controller by its URL, such as {@code ldaps://dc1.corp.example}.
     *
     * @throws IllegalArgumentException if it is not an {@code ldaps://} URL of a host and perhaps a port
     */
    public static LdapTarget parse(String url) {
        return to(ServerAddress.ofUrl(url, false));
    }

    /**
     * A domain controller by an {@code ldap://} URL, which is asked to switch to TLS.
     *
     * @throws IllegalArgumentException if it is not an {@code ldap://} URL of a host and perhaps a port
     */
    public static LdapTarget parseStartTls(String url) {
        return to(ServerAddress.ofUrl(url, true));
    }

    private static LdapTarget to(ServerAddress server) {
        return new LdapTarget(server, null, null, null, RESPONSE_TIMEOUT, Map.of());
    }

    /** Trusts the certificates in this PEM file, and no others. Without it, what the platform trusts. */
    public LdapTarget trust(Path pemFile) {
        return new LdapTarget(
                server, Objects.requireNonNull(pemFile, "pemFile"), bindName, password, responseTimeout, controllers);
    }

    /**
     * Logs on with a name and password.
     *
     * @param name a distinguished name, a UPN ({@code reader@corp.example}) or {@code CORP\reader}
     * @param secret its password; stays the caller's to close, after the target was opened
     * @throws IllegalArgumentException if the name is blank
     */
    public LdapTarget bind(String name, Secret secret) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an empty name to log on with");
        }
        return new LdapTarget(
                server, caFile, name, Objects.requireNonNull(secret, "secret"), responseTimeout, controllers);
    }

    /**
     * How long the server may take for one answer; 60 seconds unless given.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public LdapTarget answersWithin(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("not a time to wait: " + timeout);
        }
        return new LdapTarget(server, caFile, bindName, password, timeout, controllers);
    }

    /**
     * Reads another domain of the forest from this server, instead of looking for one.
     *
     * @param domain DNS name of the domain
     * @param hostAndPort as for {@link #ldaps}, or for {@link #startTls} if this target uses it
     * @throws IllegalArgumentException if the domain's name is blank, or the server as for {@link #ldaps}
     */
    public LdapTarget controller(String domain, String hostAndPort) {
        if (domain.isBlank()) {
            throw new IllegalArgumentException("an empty name of a domain");
        }
        Map<String, ServerAddress> more = new TreeMap<>(controllers);
        more.put(domain.strip().toLowerCase(Locale.ROOT), ServerAddress.parse(hostAndPort, server.startTls()));
        return new LdapTarget(server, caFile, bindName, password, responseTimeout, Map.copyOf(more));
    }

    /** The server, and how to speak with it. */
    ServerAddress server() {
        return server;
    }

    /** The same, but to another server. */
    LdapTarget at(ServerAddress other) {
        return new LdapTarget(other, caFile, bindName, password, responseTimeout, controllers);
    }

    /** Servers of other domains by the domains' DNS names, lower case. */
    Map<String, ServerAddress> controllers() {
        return controllers;
    }

    /** Name or address of the server. */
    public String host() {
        return server.host();
    }

    /** TCP port, 1 to 65,535. */
    public int port() {
        return server.port();
    }

    /** Whether the connection starts in the clear and switches to TLS before anything else is said. */
    public boolean startTls() {
        return server.startTls();
    }

    /** PEM file of the certificates to trust; empty: what the platform trusts. */
    public Optional<Path> caFile() {
        return Optional.ofNullable(caFile);
    }

    /** Name to log on with; empty until {@link #bind} is called. */
    public Optional<String> bindName() {
        return Optional.ofNullable(bindName);
    }

    /** Password to log on with; empty until {@link #bind} is called. */
    public Optional<Secret> password() {
        return Optional.ofNullable(password);
    }

    /** How long the server may take to accept a connection. */
    public Duration connectTimeout() {
        return CONNECT_TIMEOUT;
    }

    /** How long the server may take for one answer. */
    public Duration responseTimeout() {
        return responseTimeout;
    }

    /** The URL, with its port. */
    @Override
    public String toString() {
        return server.toString();
    }
}
