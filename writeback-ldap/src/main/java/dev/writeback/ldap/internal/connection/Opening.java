package dev.writeback.ldap.internal.connection;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.port.Secret;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.SocketFactory;

/**
 * A connection that is ready to be asked.
 *
 * @param connection logged on, in synchronous mode
 * @param rootDse what the server says of itself
 */
public record Opening(LDAPConnection connection, RootDse rootDse) {
    /** Descriptors may have 128 KB, pages a thousand entries, but one message carries one entry. */
    private static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    /** Connects to a target, makes sure that it is an Active Directory, and only then shows it a password. */
    public static Opening of(LdapTarget target) {
        return of(target, rootDse -> {});
    }

    /** As {@link #of(LdapTarget)}; a server of another domain, or of another forest, is not shown the password. */
    public static Opening of(LdapTarget target, DomainRef domain, Dn rootDomain) {
        return of(target, rootDse -> compare(target, rootDse, domain, rootDomain));
    }

    private static Opening of(LdapTarget target, Consumer<RootDse> beforeBind) {
        String name = target.bindName().orElseThrow(() -> new IllegalArgumentException("nobody to log on as"));
        Secret password = target.password().orElseThrow(() -> new IllegalArgumentException("no password for " + name));
        LDAPConnection connection = connect(target);
        boolean open = false;
        try {
            RootDse rootDse = RootDse.read(connection, target.toString());
            beforeBind.accept(rootDse);
            bind(connection, target, name, password);
            open = true;
            return new Opening(connection, rootDse);
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    private static void compare(LdapTarget target, RootDse rootDse, DomainRef domain, Dn rootDomain) {
        if (!rootDse.domain().equals(domain)) {
            throw elsewhere(target + " is a domain controller of " + rootDse.domain() + ", not of " + domain);
        }
        if (!rootDse.rootDomain().equals(rootDomain)) {
            throw elsewhere(target + " belongs to the forest "
                    + rootDse.rootDomain().dnsName() + ", not to " + rootDomain.dnsName());
        }
    }

    private static TargetUnavailableException elsewhere(String message) {
        return new TargetUnavailableException(Obstacle.NOT_ACTIVE_DIRECTORY, message);
    }

    private static LDAPConnection connect(LdapTarget target) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setMaxMessageSize(MAX_MESSAGE_BYTES);
        options.setResponseTimeoutMillis(target.responseTimeout().toMillis());
        options.setConnectTimeoutMillis(Math.toIntExact(target.connectTimeout().toMillis()));
        Socket socket = Sockets.open(target);
        try {
            LDAPConnection connection =
                    new LDAPConnection(new Connected(socket), options, target.host(), target.port());
            if (target.startTls()) {
                StartTls.on(connection, target);
            }
            return connection;
        } catch (LDAPException e) {
            throw Sockets.handshakeFailed(target, e);
        }
    }

    private static void bind(LDAPConnection connection, LdapTarget target, String name, Secret password) {
        try {
            password.use(utf8 -> {
                try {
                    return connection.bind(new SimpleBindRequest(name, utf8));
                } catch (LDAPException e) {
                    throw refused(target, name, e);
                }
            });
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "the password of " + name + " was closed before the target was opened", e);
        }
    }

    private static TargetUnavailableException refused(LdapTarget target, String name, LDAPException e) {
        if (e.getResultCode().isConnectionUsable() || e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
            String why = BindErrors.explain(e.getResultCode(), e.getDiagnosticMessage());
            return new TargetUnavailableException(
                    Obstacle.BIND_REFUSED, target + " does not let " + name + " log on: " + why, e);
        }
        return new TargetUnavailableException(
                Obstacle.UNREACHABLE, target + ": the connection broke off during the logon; try again", e);
    }

    /** Hands out the one socket that is already connected and verified. */
    private static final class Connected extends SocketFactory {
        private final Socket socket;

        Connected(Socket socket) {
            this.socket = socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            return socket;
        }
    }
}
