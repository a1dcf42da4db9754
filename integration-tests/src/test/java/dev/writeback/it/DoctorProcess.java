package dev.writeback.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code doctor} as its users run it: a process of its own. */
final class DoctorProcess {
    private static final Path JAR = Path.of(System.getProperty("basedir", "."))
            .resolveSibling("examples/target/doctor.jar")
            .normalize();

    private DoctorProcess() {}

    /**
     * Checks a directory as one of the fill's accounts, {@code connector} or {@code reader}; what Samba lacks is accepted.
     */
    static Shell.Outcome check(Referee referee, String account, String... more) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar(),
                "check",
                "--ldap",
                "ldaps://" + referee.host(),
                "--ca",
                referee.caFile().toString(),
                "--bind",
                referee.company(account + "Upn"),
                "--password-file",
                referee.passwordFile(account).toString(),
                "--baseline",
                referee.baseline().toString()));
        command.addAll(List.of(more));
        return Shell.run(command);
    }

    /** Runs any command of doctor. */
    static Shell.Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Dstdout.encoding=UTF-8", "-jar", jar()));
        command.addAll(List.of(arguments));
        return Shell.run(command);
    }

    /** Runs a program that is packed with doctor. */
    static Shell.Outcome program(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", jar(), mainClass));
        command.addAll(List.of(arguments));
        return Shell.run(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jar() {
        return JAR.toAbsolutePath().toString();
    }
}
