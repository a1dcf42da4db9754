package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of snapshots that are not as they should be, and of no snapshot at all. */
class CheckSnapshotTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void there_is_one_thing_to_check() {
        Company.doctor("check").complains(64, "give one of --ldap URL, --ldif FILE and --snapshot FILE");
        Company.doctor("check", "--ldap", "ldaps://dc1", "--bind", "a", "--snapshot", "b")
                .complains(64, "give one of --ldap URL, --ldif FILE and --snapshot FILE");
        Company.doctor("check", "--snapshot", "b", "--bind", "a").complains(64, "belong to --ldap");
        Company.doctor("check", "--snapshot", "b", "--password-env", "PW").complains(64, "belong to --ldap");
    }

    @Test
    void a_file_without_a_usable_beginning_ends_with_64_and_says_what_is_wrong() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "{\"format\":\"writeback-baseline\",\"version\":1}");
        Path newer = Files.writeString(folder.resolve("newer"), "{\"format\":\"writeback-snapshot\",\"version\":2}");
        Path empty = Files.createFile(folder.resolve("empty"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), other);

        check(folder.resolve("none")).complains(64, "--snapshot: there is no file");
        check(folder).complains(64, "--snapshot: ");
        check(other).complains(64, "this is no writeback-snapshot");
        check(newer).complains(64, "version 2");
        check(empty).complains(64, "the file is empty");
        check(link).complains(64, "symbolic link");
    }

    @Test
    void a_damaged_end_is_never_ready() throws IOException {
        Path file = folder.resolve("snapshot");
        try (Company company = Company.ready()) {
            assertThat(company.run("collect", "--out", file).exit()).isZero();
        }
        assertThat(check(file).exit()).isZero();

        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 200));

        Run run = check(file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("not all users were read", "the text ends too early")
                .doesNotContain(folder.toString());
    }

    @Test
    void damaged_facts_end_with_64() throws IOException {
        Path file = folder.resolve("snapshot");
        try (Company company = Company.ready()) {
            assertThat(company.run("collect", "--out", file).exit()).isZero();
        }
        Files.writeString(file, Files.readString(file).replaceFirst("\"lockoutTime\"", "\"lockedTime\""));

        check(file).complains(64, "line 2: there is no \"lockoutTime\"");
    }

    private static Run check(Path file) {
        return Company.doctor("check", "--snapshot", file);
    }
}
