package dev.writeback.ldap.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: those of a PEM file, or what the platform trusts. */
final class Trust {
    private Trust() {}

    static SSLSocketFactory socketFactory(Optional<Path> caFile) {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(caFile.isPresent() ? authorities(caFile.get()) : platform());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** Null makes the factory take the platform's own store. */
    private static @Nullable KeyStore platform() {
        return null;
    }

    private static KeyStore authorities(Path file) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("no certificate in the CA file: " + file);
            }
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
            return store;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("the CA file holds no PEM certificates: " + file, e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the CA file cannot be read: " + file, e);
        }
    }
}
