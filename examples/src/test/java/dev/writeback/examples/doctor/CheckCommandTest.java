package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import dev.writeback.testkit.server.ServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String PASSWORD = "Reader-4711-x";
    private static final String NAME = "reader@corp.example";

    @Test
    void a_ready_directory_ends_with_0_and_a_strict_look_at_it_with_1() {
        try (FakeLdapServer server = company(Forests.healthy()).serve()) {
            Run lenient = check(server);
            Run strict = check(server, "--strict");

            assertThat(lenient.exit()).isZero();
            assertThat(lenient.out()).contains("READY (directory)").doesNotContain("NOT READY");
            assertThat(strict.exit()).isEqualTo(1);
            assertThat(strict.out()).contains("NOT READY (directory, strict)");
        }
    }

    @Test
    void a_directory_without_grants_ends_with_1() {
        try (FakeLdapServer server = company(Forests.company()).serve()) {
            Run run = check(server);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("Reset Password is not granted on DC=corp,DC=example");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void hidden_descriptors_end_with_2() {
        try (FakeLdapServer server =
                company(Forests.healthy()).hideDescriptors().serve()) {
            Run run = check(server);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).contains("UNKNOWN (directory)");
        }
    }

    @Test
    void a_required_part_that_is_not_examined_ends_with_2() {
        try (FakeLdapServer server = company(Forests.healthy()).serve()) {
            Run run = check(server, "--require", "directory,tenant");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).contains("READY (directory); NOT EXAMINED (tenant)");
        }
    }

    @Test
    void a_connection_that_breaks_off_in_the_middle_ends_with_2_and_never_with_ready() {
        try (FakeLdapServer server =
                company(Forests.healthy()).serve(ServerOptions.defaults().breakingOffAfter(20))) {
            Run run = check(server);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).contains("not all users were read").contains("UNKNOWN (directory)");
            assertThat(run.out()).doesNotContain("\tat ");
        }
    }

    @Test
    void a_wrong_password_ends_with_77() {
        try (FakeLdapServer server = company(Forests.healthy()).serve()) {
            List<String> line = line(server.url(), server.caFile());
            line.addAll(List.of("--password-env", "PW"));

            complains(
                    Run.withVariable("PW", "Wrong-4711", line.toArray(String[]::new)),
                    77,
                    "does not let " + NAME + " log on: wrong name or password");
        }
    }

    @Test
    void an_untrusted_certificate_ends_with_74() {
        try (FakeLdapServer server = company(Forests.healthy()).serve()) {
            complains(check(server.url(), server.unrelatedCaFile()), 74, "certificate is not trusted");
        }
    }

    @Test
    void a_certificate_for_another_host_ends_with_74() {
        ServerOptions other = ServerOptions.defaults().certificateFor("dc9.other.example");
        try (FakeLdapServer server = company(Forests.healthy()).serve(other)) {
            complains(check(server), 74, "certificate is for another host");
        }
    }

    @Test
    void a_server_that_is_no_active_directory_ends_with_74() {
        try (FakeLdapServer server =
                company(Forests.healthy()).serve(ServerOptions.defaults().notActiveDirectory())) {
            complains(check(server), 74, "is no Active Directory domain controller");
        }
    }

    @Test
    void a_connection_that_is_closed_at_once_ends_with_74() {
        try (FakeLdapServer server =
                company(Forests.healthy()).serve(ServerOptions.defaults().closingOnAccept())) {
            complains(check(server), 74, server.url());
        }
    }

    @Test
    void a_refused_port_ends_with_74(@TempDir Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (FakeLdapServer server = company(Forests.healthy()).serve()) {
            complains(check("ldaps://127.0.0.1:" + port, server.caFile()), 74, "check the port");
        }
    }

    @Test
    void an_unknown_host_ends_with_74() {
        try (FakeLdapServer server = company(Forests.healthy()).serve()) {
            complains(check("ldaps://no-such-host.invalid", server.caFile()), 74, "no such host");
        }
    }

    @Test
    void an_empty_password_ends_with_64_from_wherever_it_comes(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.password"), "\n");
        String[] common = {"check", "--ldap", "ldaps://127.0.0.1:1", "--bind", NAME};

        complains(Run.of(with(common, "--password-file", empty.toString())), 64, "password file is empty");
        complains(Run.withVariable("PW", "", with(common, "--password-env", "PW")), 64, "password is empty");
        complains(Run.typing("", common), 64, "password is empty");
    }

    @Test
    void a_password_over_an_unprotected_connection_ends_with_64() {
        complains(Run.typing(PASSWORD, "check", "--ldap", "ldap://dc1", "--bind", NAME), 64, "in the clear");
    }

    @Test
    void without_a_password_and_a_terminal_it_ends_with_64() {
        complains(
                Run.of("check", "--ldap", "ldaps://dc1", "--bind", NAME), 64, "use --password-file or --password-env");
    }

    @Test
    void wrong_arguments_end_with_64_and_point_to_the_help() {
        complains(Run.of("check", "--nonsense"), 64, "doctor check --help");
        complains(Run.of("check", "--ldap", "ldaps://dc1"), 64, "--bind");
        complains(Run.of("nonsense"), 64, "unknown option or argument");
        complains(Run.typing("x", "check", "--ldap", "ldaps://dc1", "--bind", NAME, "--require", "moon"), 64, "moon");
    }

    @Test
    void a_password_given_where_it_does_not_belong_is_not_repeated() {
        for (String[] line : new String[][] {
            {"check", "--ldap", "ldaps://dc1", "--bind", NAME, "--password", PASSWORD},
            {"check", "--ldap", "ldaps://dc1", "--bind", NAME, "--password=" + PASSWORD},
            {"check", "--ldap", "ldaps://reader:" + PASSWORD + "@dc1", "--bind", NAME},
            {"check", "--ldap", "ldaps://reader:" + PASSWORD + "@dc 1", "--bind", NAME},
            {"check", "--ldap", "ldaps://dc1", "--bind", NAME, "--password-env", PASSWORD},
        }) {
            complains(Run.typing("x", line), 64, "doctor: ");
        }
    }

    @Test
    void without_a_command_it_shows_the_demo() {
        Run run = Run.of();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("demo").out());
    }

    @Test
    void a_report_that_cannot_be_written_ends_with_70() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        Screen screen = new Screen(full, new PrintWriter(err), false, true, Map.of(), Optional.empty());

        assertThat(Doctor.run(screen, "demo")).isEqualTo(70);
        assertThat(err.toString()).contains("the output could not be written");
    }

    @Test
    void help_lists_the_exit_statuses_and_ends_with_0() {
        Run run = Run.of("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("check", "demo", "77");
    }

    @Test
    void a_typed_password_works() {
        try (FakeLdapServer server = company(Forests.healthy()).serve()) {
            String[] line = line(server.url(), server.caFile()).toArray(String[]::new);

            assertThat(Run.typing(PASSWORD, line).exit()).isZero();
        }
    }

    private static FakeForest company(FakeForest forest) {
        return forest.password(Forests.READER, PASSWORD.toCharArray());
    }

    private static Run check(FakeLdapServer server, String... more) {
        return check(server.url(), server.caFile(), more);
    }

    private static Run check(String url, Path caFile, String... more) {
        List<String> line = line(url, caFile);
        line.addAll(List.of("--password-env", "PW"));
        line.addAll(List.of(more));
        return Run.withVariable("PW", PASSWORD, line.toArray(String[]::new));
    }

    private static List<String> line(String url, Path caFile) {
        return new ArrayList<>(List.of("check", "--ldap", url, "--ca", caFile.toString(), "--bind", NAME));
    }

    private static String[] with(String[] common, String... more) {
        List<String> all = new ArrayList<>(List.of(common));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** One line, no stack trace, no secret. */
    private static void complains(Run run, int exit, String text) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("doctor: ")
                .contains(text);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain(PASSWORD, "Wrong-4711", "Exception");
    }
}
