package dev.writeback.examples.doctor;

import dev.writeback.Writeback;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Snapshot;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor anonymise}: puts pseudonyms into a snapshot that was taken with names. */
@Command(
        name = "anonymise",
        description = "Writes a snapshot that was taken with --names anew, with pseudonyms. Verdicts stay the same.")
final class AnonymiseCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(names = "--snapshot", paramLabel = "FILE", required = true, description = "What doctor collect wrote.")
    private Path snapshot = Path.of("");

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Compute pseudonyms with the key in this file, which is made if it is not there.")
    private @Nullable Path key;

    AnonymiseCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        NamedFile file = outputs.required();
        Snapshot named = new NamedFile("--snapshot", snapshot).snapshot();
        if (named.pseudonymous()) {
            throw new WrongUse("--snapshot: in " + snapshot + " pseudonyms stand for names already");
        }
        try (OutputFile output = outputs.create(file)) {
            PseudonymKey with = NameOptions.key(Optional.ofNullable(key), Optional.of(file));
            return SnapshotOutput.write(Writeback.anonymise(named, with), output, screen);
        }
    }
}
