package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_snapshot_with_names_gives_the_report_that_the_directory_gives() {
        Path file = folder.resolve("named.snapshot");
        try (Company company = Company.notReady()) {
            Run collected = company.run("collect", "--out", file, "--names");

            assertThat(collected.exit()).as(collected.err()).isZero();
            assertThat(collected.out()).isEqualTo(lines("85 users are in " + file + ", names are written as they are"));
            Run live = company.run("check");
            Run later = Company.doctor("check", "--snapshot", file);
            assertThat(later.exit()).isEqualTo(live.exit()).isEqualTo(1);
            // the first line says when it was taken
            assertThat(later.out().lines().skip(1))
                    .isEqualTo(live.out().lines().skip(1).toList());
        }
    }

    @Test
    void without_names_a_file_has_pseudonyms_belongs_to_its_owner_and_is_judged_alike() throws IOException {
        Path file = folder.resolve("snapshot");
        try (Company company = Company.notReady()) {
            assertThat(company.run("collect", "--out", file).out()).contains("pseudonyms stand for names");

            assertThat(file).content().doesNotContain("corp", "u00001", "Contractors", "SYNC01");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            Run report = Company.doctor("check", "--snapshot", file);
            assertThat(report.exit()).isEqualTo(company.run("check").exit());
            assertThat(report.out())
                    .contains("(names are pseudonyms)", "67 users of class user", "NOT READY (directory)")
                    .doesNotContain("corp.example");
        }
    }

    @Test
    void a_key_gives_the_same_pseudonyms_in_every_run() {
        Path key = folder.resolve("key");
        try (Company company = Company.notReady()) {
            for (String name : List.of("a", "b", "c")) {
                Object[] out = {"--out", folder.resolve(name), "--key", key};
                assertThat(company.run("collect", name.equals("c") ? new Object[] {"--out", out[1]} : out)
                                .exit())
                        .isZero();
            }
        }

        assertThat(fingerprints("a")).isNotEmpty().isEqualTo(fingerprints("b"));
        assertThat(fingerprints("c")).doesNotContainAnyElementsOf(fingerprints("a"));
    }

    private List<String> fingerprints(String file) {
        return Company.fingerprints(Company.doctor("check", "--snapshot", folder.resolve(file), "--format", "json")
                .out());
    }

    @Test
    void a_file_that_is_there_is_kept_unless_somebody_insists() throws IOException {
        Path file = Files.writeString(folder.resolve("snapshot"), "mine");
        try (Company company = Company.ready()) {
            company.run("collect", "--out", file).complains(64, "already there, and is not overwritten");
            assertThat(file).hasContent("mine");

            assertThat(company.run("collect", "--out", file, "--force").exit()).isZero();
            assertThat(file).content().contains("writeback-snapshot");
        }
    }

    @Test
    void nothing_is_left_of_a_file_when_nobody_could_log_on() {
        try (Company company = Company.ready()) {
            company.runWithWrongPassword("collect", "--out", folder.resolve("snapshot"))
                    .complains(77, "wrong name or password");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void users_that_could_not_be_read_are_missed_at_once_and_by_every_check() {
        Path file = folder.resolve("snapshot");
        try (Company company =
                Company.of(Forests.healthy(), ServerOptions.defaults().breakingOffAfter(40))) {
            Run collected = company.run("collect", "--out", file);

            assertThat(collected.exit()).isEqualTo(2);
            assertThat(collected.out()).contains("users, but not all, are in");
        }
        Run report = Company.doctor("check", "--snapshot", file);
        assertThat(report.exit()).isEqualTo(2);
        assertThat(report.out()).contains("not all users were read").contains("UNKNOWN (directory)");
    }

    @Test
    void wrong_uses_end_with_64_and_ask_nobody() throws IOException {
        Path file = folder.resolve("snapshot");
        Path key = Files.writeString(folder.resolve("key"), "no key\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Object[] nobody = {"collect", "--ldap", "ldaps://127.0.0.1:1", "--bind", "a", "--password-env", "PW"};

        collect(nobody).complains(64, "--out FILE is missing");
        collect(nobody, "--out", "-").complains(64, "--out needs the name of a file");
        collect(nobody, "--out", "").complains(64, "--out needs the name of a file");
        collect(nobody, "--out", "/").complains(64, "--out: ");
        collect(nobody, "--out", folder).complains(64, "--out: ");
        collect(nobody, "--out", link).complains(64, "is a symbolic link");
        collect(nobody, "--out", folder.resolve("no/such")).complains(64, "there is no folder");
        collect(nobody, "--out", file, "--names", "--key", key).complains(64, "--names and --key");
        collect(nobody, "--out", file, "--key", file).complains(64, "--key and --out name the same file");
        collect(nobody, "--out", file, "--key", key).complains(64, "64 hexadecimal digits");
        Company.doctor("collect", "--out", file).complains(64, "--ldap URL is missing");
        assertThat(file).doesNotExist();
    }

    private static Run collect(Object[] nobody, Object... more) {
        List<String> line = new java.util.ArrayList<>();
        for (Object[] part : new Object[][] {nobody, more}) {
            for (Object argument : part) {
                line.add(argument.toString());
            }
        }
        return Run.withVariable("PW", Company.PASSWORD, line.toArray(String[]::new));
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
