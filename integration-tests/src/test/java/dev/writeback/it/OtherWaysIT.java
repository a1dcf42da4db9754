package dev.writeback.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot, and an export, give the report that the directory itself gives. */
@ExtendWith(RefereeExtension.class)
class OtherWaysIT {
    /** Time and source, in the first line. */
    private static final Pattern READ = Pattern.compile(" read \\S+ from .*");

    @TempDir
    private Path folder;

    @Test
    void a_snapshot_and_an_export_are_judged_like_the_directory(Referee dc) throws Exception {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        Shell.Outcome live = DoctorProcess.check(dc, "reader");

        Path snapshot = folder.resolve("corp.snapshot");
        DoctorProcess.run(
                        with(dc, "collect", "--ldap", "ldaps://" + dc.host(), "--out", snapshot.toString(), "--names"))
                .expectSuccess();
        Shell.Outcome later = DoctorProcess.run(
                "check",
                "--snapshot",
                snapshot.toString(),
                "--baseline",
                dc.baseline().toString());
        Shell.Outcome export = DoctorProcess.run(
                "check", "--ldif", export(dc), "--baseline", dc.baseline().toString());
        Shell.Outcome switched = DoctorProcess.run(with(
                dc,
                "check",
                "--ldap",
                "ldap://" + dc.address() + ":" + dc.server("ldapPort"),
                "--starttls",
                "--baseline",
                dc.baseline().toString()));

        assertThat(live.exit()).isZero();
        for (Shell.Outcome other : List.of(later, export, switched)) {
            assertThat(other.err()).isEmpty();
            assertThat(other.exit()).isZero();
            assertThat(READ.matcher(other.out()).replaceFirst(""))
                    .isEqualTo(READ.matcher(live.out()).replaceFirst(""));
        }
        assertThat(Files.getPosixFilePermissions(snapshot)).hasSize(2);
    }

    @Test
    void a_snapshot_with_pseudonyms_names_nobody_and_is_judged_alike(Referee dc) throws Exception {
        Path snapshot = folder.resolve("corp.snapshot");

        DoctorProcess.run(with(dc, "collect", "--ldap", "ldaps://" + dc.host(), "--out", snapshot.toString()))
                .expectSuccess();
        Shell.Outcome judged = DoctorProcess.run("check", "--snapshot", snapshot.toString());

        assertThat(judged.exit()).isEqualTo(1);
        assertThat(Files.readString(snapshot, StandardCharsets.US_ASCII))
                .doesNotContainIgnoringCase("corp")
                .doesNotContain(dc.server("domainSid"))
                .doesNotContain("u00001")
                .doesNotContain(dc.address());
    }

    @Test
    void one_user_is_judged_without_reading_the_others(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        String[] ask = with(
                dc,
                "ask",
                "--ldap",
                "ldaps://" + dc.host(),
                "--baseline",
                dc.baseline().toString(),
                "");

        Shell.Outcome ordinary = ask(ask, "u00001@corp.example");
        Shell.Outcome blocked = ask(ask, dc.all("blockedUsers").get(0).toString());
        Shell.Outcome nobody = ask(ask, "nobody");

        assertThat(ordinary.exit()).isZero();
        assertThat(ordinary.out()).contains("1 user examined");
        assertThat(blocked.exit()).isEqualTo(1);
        assertThat(blocked.out()).contains("inheritance switched off on the account itself");
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.out()).contains("no such user is visible");
    }

    private static Shell.Outcome ask(String[] command, String user) {
        String[] whole = command.clone();
        whole[whole.length - 1] = user;
        return DoctorProcess.run(whole);
    }

    private static String[] with(Referee dc, String... command) {
        List<String> all = new ArrayList<>(List.of(
                command[0],
                "--ca",
                dc.caFile().toString(),
                "--bind",
                dc.company("readerUpn"),
                "--password-file",
                dc.passwordFile("reader").toString()));
        all.addAll(List.of(command).subList(1, command.length));
        return all.toArray(String[]::new);
    }

    /** By the commands of docs/ldif.md. */
    private String export(Referee dc) {
        String head = "DC=corp,DC=example";
        String descriptors = "!1.2.840.113556.1.4.801=::MAMCAQU=";
        List<String> files = new ArrayList<>();
        files.add(search(dc, "rootdse.ldif", List.of("-s", "base", "-b", "", "(objectClass=*)", "*", "tokenGroups")));
        files.add(search(
                dc,
                "configuration.ldif",
                List.of("-E", "pr=1000/noprompt", "-E", descriptors, "-b", "CN=Configuration," + head)));
        files.add(search(
                dc,
                "schema.ldif",
                List.of(
                        "-E",
                        "pr=1000/noprompt",
                        "-b",
                        "CN=Schema,CN=Configuration," + head,
                        "(objectClass=*)",
                        "objectClass",
                        "lDAPDisplayName",
                        "schemaIDGUID",
                        "attributeSecurityGUID")));
        files.add(search(
                dc,
                "domain.ldif",
                List.of(
                        "-E",
                        "pr=1000/noprompt",
                        "-E",
                        descriptors,
                        "-b",
                        head,
                        "(objectClass=*)",
                        "*",
                        "nTSecurityDescriptor",
                        "msDS-User-Account-Control-Computed",
                        "msDS-UserPasswordExpiryTimeComputed")));
        return String.join(",", files);
    }

    private String search(Referee dc, String name, List<String> what) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "LDAPTLS_CACERT=" + dc.caFile(),
                "ldapsearch",
                "-x",
                "-H",
                "ldaps://" + dc.host(),
                "-D",
                dc.company("readerUpn"),
                "-y",
                dc.passwordFile("reader").toString()));
        command.addAll(what);
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, Shell.run(command).expectSuccess());
            return file.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
