package dev.writeback.ldap.internal.connection;

import dev.writeback.ldap.LdapTarget;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Opens the connection to a server, and says what it means when TLS then fails on it. */
final class Sockets {
    /** Large reads are what makes a scan fast: measured, they raise its rate by half. */
    private static final int READ_BUFFER_BYTES = 256 * 1024;

    private Sockets() {}

    /** A connected socket; its TLS handshake, unless StartTLS is to ask for it, is still to come. */
    static Socket open(LdapTarget target) {
        // a file of authorities that cannot be read is the caller's mistake, whatever the server does
        SSLSocketFactory factory = Trust.socketFactory(target.caFile());
        Socket plain = connect(target);
        return target.startTls() ? plain : tls(plain, factory, target);
    }

    /**
     * TLS on a connection, whose handshake will verify certificate and host name. The SDK starts it; to start it here as
     * well would be taken for a renegotiation.
     */
    static SSLSocket tls(Socket plain, SSLSocketFactory factory, LdapTarget target) {
        try {
            SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("LDAPS");
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(Math.toIntExact(target.connectTimeout().toMillis()));
            return socket;
        } catch (IOException e) {
            closeQuietly(plain);
            throw handshakeFailed(target, e);
        }
    }

    private static Socket connect(LdapTarget target) {
        Socket socket = new BufferedSocket();
        try {
            InetAddress address = InetAddress.getByName(target.host());
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(address, target.port()),
                    Math.toIntExact(target.connectTimeout().toMillis()));
            return socket;
        } catch (UnknownHostException e) {
            closeQuietly(socket);
            throw new TargetUnavailableException(
                    Obstacle.UNKNOWN_HOST, target + ": no such host; check the name and the DNS server", e);
        } catch (IOException e) {
            closeQuietly(socket);
            String what = e instanceof SocketTimeoutException ? "no answer" : firstLine(e.getMessage());
            throw new TargetUnavailableException(
                    Obstacle.UNREACHABLE, target + ": " + what + "; check the port, the server and firewalls", e);
        }
    }

    /** What {@code e}, or a cause of it, says about the server. */
    static TargetUnavailableException handshakeFailed(LdapTarget target, Exception e) {
        String reason = firstLine(deepestMessage(e));
        if (has(e, CertificateExpiredException.class) || has(e, CertificateNotYetValidException.class)) {
            return untrusted(target, reason, "renew it on the server, and look at the clocks", e);
        }
        if (has(e, CertPathBuilderException.class) || has(e, CertPathValidatorException.class)) {
            return untrusted(target, reason, "give the PEM file of the authority that issued it (--ca FILE)", e);
        }
        if (has(e, CertificateException.class)) {
            boolean otherHost = reason.startsWith("No subject alternative") || reason.startsWith("No name matching");
            return otherHost
                    ? new TargetUnavailableException(
                            Obstacle.CERTIFICATE_FOR_ANOTHER_HOST,
                            target + ": the server's certificate is for another host (" + reason
                                    + "); use the name that stands in the certificate",
                            e)
                    : untrusted(target, reason, "give the server a certificate that is made for servers", e);
        }
        boolean silent = has(e, SocketTimeoutException.class);
        return new TargetUnavailableException(
                has(e, SSLException.class) || silent ? Obstacle.TLS_FAILED : Obstacle.UNREACHABLE,
                target + ": " + (silent ? "no TLS answer" : "TLS failed (" + reason + ")")
                        + "; check that this port speaks LDAPS",
                e);
    }

    private static TargetUnavailableException untrusted(LdapTarget target, String reason, String cure, Exception e) {
        return new TargetUnavailableException(
                Obstacle.CERTIFICATE_NOT_TRUSTED,
                target + ": the server's certificate is not trusted (" + reason + "); " + cure,
                e);
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String deepestMessage(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // the failure that led here is the one to report
        }
    }

    /** TLS runs on top of this socket, so that its records are read out of one large buffer. */
    private static final class BufferedSocket extends Socket {
        private @Nullable InputStream buffered;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (buffered == null) {
                buffered = new BufferedInputStream(super.getInputStream(), READ_BUFFER_BYTES);
            }
            return buffered;
        }
    }
}
