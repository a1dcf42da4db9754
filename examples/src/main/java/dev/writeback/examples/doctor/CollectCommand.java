package dev.writeback.examples.doctor;

import dev.writeback.Writeback;
import dev.writeback.collect.CollectOptions;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Snapshot;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor collect}: writes what {@code check} needs of a directory into a file, to be judged elsewhere and later. */
@Command(
        name = "collect",
        description = "Reads a directory into a snapshot file, to be checked elsewhere and later. Changes nothing.")
final class CollectCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private DirectoryOptions directories = new DirectoryOptions();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private NameOptions names = new NameOptions();

    CollectCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        NamedFile file = outputs.required();
        CollectOptions options = directories.collecting();
        try (OutputFile output = outputs.create(file)) {
            Optional<PseudonymKey> key = names.key(Optional.of(file));
            try (OpenDirectory directory = directories.open(screen)) {
                // nothing is kept: users go from the directory into the file
                Snapshot live = Writeback.collect(directory.reader(), options);
                return SnapshotOutput.write(NameOptions.shown(live, key), output, screen);
            }
        }
    }
}
