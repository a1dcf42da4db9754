package dev.writeback.ldap.internal.connection;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Switches a connection to TLS before anything else is said on it (RFC 4511 4.14). */
final class StartTls extends SSLSocketFactory {
    private final LdapTarget target;
    private final SSLSocketFactory factory;

    private StartTls(LdapTarget target) {
        this.target = target;
        this.factory = Trust.socketFactory(target.caFile());
    }

    /** On failure the connection is closed: nothing may follow in the clear. */
    static void on(LDAPConnection connection, LdapTarget target) {
        try {
            ExtendedResult result =
                    connection.processExtendedOperation(new StartTLSExtendedRequest(new StartTls(target)));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                connection.close();
                throw new TargetUnavailableException(
                        Obstacle.TLS_FAILED,
                        target + ": the server does not switch to TLS ("
                                + result.getResultCode().getName() + "); use ldaps:// instead");
            }
        } catch (LDAPException e) {
            connection.close();
            throw Sockets.handshakeFailed(target, e);
        }
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) {
        return Sockets.tls(plain, factory, target);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("only on a connection that is there");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new IOException("only on a connection that is there");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("only on a connection that is there");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new IOException("only on a connection that is there");
    }
}
