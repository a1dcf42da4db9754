package dev.writeback.ldap;

import dev.writeback.port.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which domain controller to read, whom to trust, and as whom to log on. Immutable; each method that sets something returns a
 * changed copy.
 *
 * <p>The connection is TLS from its first byte, and the server's certificate and host name are always verified; there is
 * no option to leave that out.
 */
public final class LdapTarget {
    private static final int LDAPS_PORT = 636;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    private final String host;
    private final int port;
    private final @Nullable Path caFile;
    private final @Nullable String bindName;
    private final @Nullable Secret password;
    private final Duration responseTimeout;

    private LdapTarget(
            String host,
            int port,
            @Nullable Path caFile,
            @Nullable String bindName,
            @Nullable Secret password,
            Duration responseTimeout) {
        this.host = host;
        this.port = port;
        this.caFile = caFile;
        this.bindName = bindName;
        this.password = password;
        this.responseTimeout = responseTimeout;
    }

    /**
     * A domain controller, as {@code host} or {@code host:port}; the port is 636 unless given.
     *
     * @throws IllegalArgumentException if there is no host, or the port is no port
     */
    public static LdapTarget ldaps(String hostAndPort) {
        return parse("ldaps://" + hostAndPort);
    }

    /**
     * A domain controller by its URL, such as {@code ldaps://dc1.corp.example}.
     *
     * @throws IllegalArgumentException if it is not an {@code ldaps://} URL of a host and perhaps a port
     */
    public static LdapTarget parse(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an LDAP URL" + shown(url));
        }
        if ("ldap".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "ldap:// would send the password in the clear; use ldaps:// instead" + shown(url));
        }
        boolean plain = (uri.getPath() == null || uri.getPath().isEmpty() || "/".equals(uri.getPath()))
                && uri.getQuery() == null
                && uri.getFragment() == null
                && uri.getUserInfo() == null;
        if (!"ldaps".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || !plain) {
            throw new IllegalArgumentException("not of the form ldaps://host or ldaps://host:port" + shown(url));
        }
        int port = uri.getPort() < 0 ? LDAPS_PORT : uri.getPort();
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        String host = uri.getHost().startsWith("[")
                ? uri.getHost().substring(1, uri.getHost().length() - 1)
                : uri.getHost();
        return new LdapTarget(host, port, null, null, null, RESPONSE_TIMEOUT);
    }

    /** The URL for a message, unless a name and password may stand in it. */
    private static String shown(String url) {
        return url.contains("@") ? " (a name or password does not belong into it)" : ": " + url;
    }

    /** Trusts the certificates in this PEM file, and no others. Without it, what the platform trusts. */
    public LdapTarget trust(Path pemFile) {
        return new LdapTarget(
                host, port, Objects.requireNonNull(pemFile, "pemFile"), bindName, password, responseTimeout);
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
        return new LdapTarget(host, port, caFile, name, Objects.requireNonNull(secret, "secret"), responseTimeout);
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
        return new LdapTarget(host, port, caFile, bindName, password, timeout);
    }

    /** Name or address of the server. */
    public String host() {
        return host;
    }

    /** TCP port, 1 to 65,535. */
    public int port() {
        return port;
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
        return "ldaps://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
