package dev.writeback.it;

import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.model.Dn;
import dev.writeback.port.Secret;
import dev.writeback.sd.Sid;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** One running domain controller with the company of {@code integration-tests/samba/README.md}, for one test. */
final class Referee implements AutoCloseable {
    /** The kinds of users that the fill makes beside ordinary ones. */
    static final List<String> SPECIAL_USERS = List.of(
            "protectedUsers",
            "orphanedUsers",
            "blockedUsers",
            "cannotChangeUsers",
            "lockedUsers",
            "expiredUsers",
            "disabledUsers",
            "inetOrgPersons");

    private final Path scripts;
    private final Path directory;
    private final Properties server;
    private final Properties company;

    Referee(Path scripts, Path directory) {
        this.scripts = scripts;
        this.directory = directory;
        this.server = properties(directory.resolve("dc.properties"));
        this.company = properties(directory.resolve("manifest.properties"));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return server("host");
    }

    /** Host and port for LDAPS. */
    String host() {
        return address() + ":" + server("ldapsPort");
    }

    Path caFile() {
        return Path.of(server("ca"));
    }

    Dn head() {
        return Dn.parse(server("domainDn"));
    }

    String server(String key) {
        return known(server, key);
    }

    String company(String key) {
        return known(company, key);
    }

    private static String known(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("no property " + key);
        }
        return value;
    }

    Sid connector() {
        return new Sid(company("connectorSid"));
    }

    Path passwordFile(String account) {
        return Path.of(company(account + "PasswordFile"));
    }

    /** The accounts that the fill made of one kind, such as {@code blockedUsers}. */
    List<Dn> all(String kind) {
        String joined = company(kind);
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split("\\|", -1)).map(Dn::parse).toList();
    }

    /** Every user that a sync engine would carry, by the fill's own count; the reader is one of them. */
    int users() {
        return Integer.parseInt(company("ordinaryUsers"))
                + 1
                + SPECIAL_USERS.stream().mapToInt(kind -> all(kind).size()).sum();
    }

    /** Edits descriptors past all access checks; returns what the script printed. */
    String acl(String command, String object, String... aces) {
        List<String> line =
                new ArrayList<>(List.of(scripts.resolve("acl.py").toString(), directory.toString(), command, object));
        line.addAll(List.of(aces));
        return Shell.run(line).expectSuccess();
    }

    /** Edits attributes past all access checks. */
    void edit(String command, String object, String... rest) {
        List<String> line =
                new ArrayList<>(List.of(scripts.resolve("edit.py").toString(), directory.toString(), command, object));
        line.addAll(List.of(rest));
        Shell.run(line).expectSuccess();
    }

    /**
     * A baseline that accepts what Samba lacks: the control by which Entra Connect asks a domain controller to hold a reset to
     * its password policy.
     */
    Path baseline() {
        Path file = directory.resolve("baseline.json");
        String finding = "WB-POL-002|domain:" + server("domain") + "|controller@" + server("hostname");
        try {
            return Files.writeString(
                    file,
                    "{\"format\": \"writeback-baseline\", \"version\": 1, \"accepted\": [{\"fingerprint\": \"" + finding
                            + "\", \"by\": \"the integration tests\", \"until\": \"9999-12-31\","
                            + " \"why\": \"Samba has no policy hints\"}]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be asked of the domain over LDAPS as one of the fill's accounts; as {@code admin}, the administrator. */
    LdapForest open(String account) {
        boolean admin = account.equals("admin");
        Path password = admin ? Path.of(server("adminPasswordFile")) : passwordFile(account);
        try (Secret secret = Secret.ofFile(password)) {
            return LdapForest.open(LdapTarget.ldaps(host())
                    .trust(caFile())
                    .bind(admin ? server("adminUpn") : company(account + "Upn"), secret));
        }
    }

    @Override
    public void close() {
        Shell.run(List.of("bash", scripts.resolve("dc.sh").toString(), "stop", directory.toString()))
                .expectSuccess();
    }
}
