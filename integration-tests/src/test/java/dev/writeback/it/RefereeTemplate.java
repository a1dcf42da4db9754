package dev.writeback.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A filled domain controller that never runs, to be copied.
 *
 * @param root holds it and all copies; removed at the end
 * @param obstacle why none can run on this machine; empty: one can
 */
record RefereeTemplate(Path root, String obstacle) implements AutoCloseable {
    private static final Path SCRIPTS = Path.of(System.getProperty("basedir", "."), "samba")
            .toAbsolutePath()
            .normalize();
    private static final String NAME = "template";
    private static final int CANNOT_RUN_HERE = 3;

    static RefereeTemplate create() {
        try {
            Path root = Files.createTempDirectory("writeback-referee");
            String directory = root.resolve(NAME).toString();
            for (String[] step : new String[][] {{"install"}, {"provision", directory}, {"fill", directory}}) {
                Shell.Outcome done = script(step);
                if (done.exit() == CANNOT_RUN_HERE) {
                    System.err.println("NOT TESTED AGAINST A REAL DOMAIN CONTROLLER: "
                            + done.err().strip());
                    return new RefereeTemplate(root, done.err().strip());
                }
                done.expectSuccess();
            }
            return new RefereeTemplate(root, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A running copy. */
    Referee start() {
        // any address of the loopback network is free for the taking; two runs at a time must not meet
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = "127." + random.nextInt(1, 255) + "." + random.nextInt(1, 255) + "." + random.nextInt(2, 255);
        String copy = root.resolve("dc" + address.replace('.', '-')).toString();
        script("copy", root.resolve(NAME).toString(), copy, "--ip", address).expectSuccess();
        script("start", copy).expectSuccess();
        return new Referee(SCRIPTS, Path.of(copy));
    }

    private static Shell.Outcome script(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", SCRIPTS.resolve("dc.sh").toString()));
        command.addAll(List.of(arguments));
        return Shell.run(command);
    }

    @Override
    public void close() {
        Shell.run(List.of("rm", "-rf", "--", root.toString())).expectSuccess();
    }
}
