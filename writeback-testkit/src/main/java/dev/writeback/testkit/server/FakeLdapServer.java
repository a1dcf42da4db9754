package dev.writeback.testkit.server;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import dev.writeback.testkit.directory.Controller;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.directory.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fake domain controller on 127.0.0.1 and a free port, over TLS from the first byte.
 *
 * <p>Close it: its threads are no daemons, and keep a Java process alive. Closing ends them and removes its files.
 */
public final class FakeLdapServer implements AutoCloseable {
    private static final String UNRELATED = "unrelated-ca.pem";
    private static final long PATIENCE_MILLIS = 10_000;

    private final LDAPListener listener;
    private final Connections connections;
    private final Path directory;

    private FakeLdapServer(LDAPListener listener, Connections connections, Path directory) {
        this.listener = listener;
        this.connections = connections;
        this.directory = directory;
    }

    /**
     * Serves a domain as one of its controllers, changes included, until the server is closed.
     *
     * @throws UncheckedIOException if no port or certificate is to be had
     */
    public static FakeLdapServer start(Tree tree, Controller controller, Visibility visibility, ServerOptions options) {
        try {
            Path directory = Files.createTempDirectory("writeback-fake-ldap");
            try {
                return start(new Directory(tree, controller, visibility, options), directory, options);
            } catch (IOException | RuntimeException e) {
                delete(directory);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FakeLdapServer start(Directory contents, Path directory, ServerOptions options) throws IOException {
        ServerCertificate certificate = ServerCertificate.make(directory, options.certificateNames());
        certificate.writePem(directory.resolve("ca.pem"));
        Connections connections = new Connections();
        LDAPListenerConfig config = new LDAPListenerConfig(0, new RequestHandler(contents, connections, options));
        config.setListenAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}));
        config.setServerSocketFactory(certificate.sockets());
        LDAPListener listener = new LDAPListener(config);
        listener.startListening();
        return new FakeLdapServer(listener, connections, directory);
    }

    /** Where it listens, such as {@code ldaps://localhost:40123}. */
    public String url() {
        return "ldaps://localhost:" + port();
    }

    /** The port it listens on. */
    public int port() {
        return listener.getListenPort();
    }

    /** What a client has to trust: a file in PEM, gone when the server is closed. */
    public Path caFile() {
        return directory.resolve("ca.pem");
    }

    /** A certificate in PEM that has nothing to do with this server; made when first asked for. */
    public synchronized Path unrelatedCaFile() {
        Path file = directory.resolve(UNRELATED);
        if (!Files.exists(file)) {
            try {
                ServerCertificate.make(directory, List.of("unrelated.example")).writePem(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    /** Closes all connections, waits until its threads have ended, and removes its files. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        listener.shutDown(true);
        try {
            listener.join(PATIENCE_MILLIS);
            connections.awaitEnd(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(directory);
    }

    private static void delete(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve("ca.pem"));
            Files.deleteIfExists(directory.resolve(UNRELATED));
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
