package dev.writeback.testkit.server;

import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;

/** A key with a self-signed certificate, made on the spot and worth nothing outside the test that made it. */
final class ServerCertificate {
    private static final String ALIAS = "server";
    private static final char[] PIN = "in-memory-only".toCharArray();

    private final KeyStore store;

    private ServerCertificate(KeyStore store) {
        this.store = store;
    }

    /** A new key; {@code names} are DNS names or IPv4 addresses. Leaves nothing in {@code directory}. */
    static ServerCertificate make(Path directory, List<String> names) throws IOException {
        Path file = directory.resolve("server.p12");
        try {
            generate(file, names);
            return new ServerCertificate(KeyStore.getInstance(file.toFile(), PIN));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate could be made", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void generate(Path file, List<String> names) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "generate-self-signed-certificate",
                "--keystore",
                file.toString(),
                "--keystore-password",
                String.valueOf(PIN),
                "--keystore-type",
                "PKCS12",
                "--alias",
                ALIAS,
                "--subject-dn",
                "CN=" + names.get(0),
                "--days-valid",
                "2",
                "--key-algorithm",
                "EC",
                "--key-size-bits",
                "256",
                "--signature-algorithm",
                "SHA256withECDSA"));
        for (String name : names) {
            boolean address = name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
            arguments.add(address ? "--subject-alternative-name-ip-address" : "--subject-alternative-name-dns");
            arguments.add(name);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ResultCode result = ManageCertificates.main(null, said, said, arguments.toArray(new String[0]));
        if (!ResultCode.SUCCESS.equals(result)) {
            throw new IOException("no certificate could be made: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Sockets that show this certificate. */
    SSLServerSocketFactory sockets() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PIN);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getServerSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS is not to be had", e);
        }
    }

    /** The certificate as a file that clients can trust, in PEM. */
    void writePem(Path file) throws IOException {
        try {
            byte[] encoded = store.getCertificate(ALIAS).getEncoded();
            Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
            Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(encoded) + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate cannot be written", e);
        }
    }
}
