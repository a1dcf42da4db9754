package dev.writeback.ldap.internal.connection;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a server listens.
 *
 * @param host name or address
 * @param port TCP port
 * @param startTls whether the connection starts in the clear and is then switched to TLS
 */
public record ServerAddress(String host, int port, boolean startTls) {
    private static final int LDAP_PORT = 389;
    private static final int LDAPS_PORT = 636;
    private static final int CATALOG_PORT = 3268;
    private static final int CATALOG_TLS_PORT = 3269;

    /** Checks the port. */
    public ServerAddress {
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (port == CATALOG_PORT || port == CATALOG_TLS_PORT) {
            throw new IllegalArgumentException("port " + port
                    + " is a global catalog, which shows only a part of each object; use " + LDAPS_PORT + " instead");
        }
    }

    /** {@code host} or {@code host:port}. */
    public static ServerAddress parse(String hostAndPort, boolean startTls) {
        return ofUrl((startTls ? "ldap://" : "ldaps://") + hostAndPort, startTls);
    }

    /** {@code ldaps://host:port}, or {@code ldap://host:port} for StartTLS; the port may be missing. */
    public static ServerAddress ofUrl(String url, boolean startTls) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an LDAP URL" + shown(url));
        }
        String scheme = startTls ? "ldap" : "ldaps";
        if (!startTls && "ldap".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "ldap:// would send the password in the clear; use ldaps:// instead, or StartTLS" + shown(url));
        }
        boolean plain = (uri.getPath() == null || uri.getPath().isEmpty() || "/".equals(uri.getPath()))
                && uri.getQuery() == null
                && uri.getFragment() == null
                && uri.getUserInfo() == null;
        if (!scheme.equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || !plain) {
            throw new IllegalArgumentException(
                    "not of the form " + scheme + "://host or " + scheme + "://host:port" + shown(url));
        }
        int port = uri.getPort() < 0 ? defaultPort(startTls) : uri.getPort();
        String host = uri.getHost();
        return new ServerAddress(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port, startTls);
    }

    private static int defaultPort(boolean startTls) {
        return startTls ? LDAP_PORT : LDAPS_PORT;
    }

    /** The same way to speak, on the usual port of another host. */
    public ServerAddress on(String otherHost) {
        return new ServerAddress(otherHost, defaultPort(startTls), startTls);
    }

    /** The URL for a message, unless a name and password may stand in it. */
    private static String shown(String url) {
        return url.contains("@") ? " (a name or password does not belong into it)" : ": " + url;
    }

    /** The URL, with its port. */
    @Override
    public String toString() {
        return (startTls ? "ldap://" : "ldaps://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
