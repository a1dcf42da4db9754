package dev.writeback.examples.doctor;

import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import dev.writeback.testkit.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A company's directory, and doctor at work on it.
 *
 * @param server its domain controller
 */
record Company(FakeLdapServer server) implements AutoCloseable {
    static final String PASSWORD = "Reader-4711-x";

    private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\": (\"[^\"]*\")");

    static Company ready() {
        return of(Forests.healthy(), ServerOptions.defaults());
    }

    static Company notReady() {
        return of(Forests.company(), ServerOptions.defaults());
    }

    static Company of(FakeForest forest, ServerOptions options) {
        return new Company(
                forest.password(Forests.READER, PASSWORD.toCharArray()).serve(options));
    }

    /** Runs {@code doctor COMMAND} on it with further arguments. */
    Run run(String command, Object... more) {
        return run(PASSWORD, command, more);
    }

    Run runWithWrongPassword(String command, Object... more) {
        return run("Wrong-4711", command, more);
    }

    private Run run(String password, String command, Object... more) {
        List<Object> line = new ArrayList<>(List.of(command, "--ldap", server.url(), "--ca", server.caFile()));
        line.addAll(List.of("--bind", "reader@corp.example", "--password-env", "PW"));
        line.addAll(List.of(more));
        return Run.withVariable(
                "PW", password, line.stream().map(String::valueOf).toArray(String[]::new));
    }

    /** Runs doctor without a directory. */
    static Run doctor(Object... arguments) {
        return Run.of(List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
    }

    /** The fingerprints in a JSON report, in quotes. */
    static List<String> fingerprints(String report) {
        return FINGERPRINT
                .matcher(report)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Writes a baseline that accepts everything in a JSON report. */
    static Path baseline(Path file, String report) {
        List<String> entries = fingerprints(report).stream()
                .map(fingerprint -> "{\"fingerprint\": " + fingerprint
                        + ", \"by\": \"ann\", \"until\": \"9999-12-31\", \"why\": \"for the test\"}")
                .toList();
        try {
            return Files.writeString(
                    file,
                    "{\"format\": \"writeback-baseline\", \"version\": 1, \"accepted\": [" + String.join(", ", entries)
                            + "]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
