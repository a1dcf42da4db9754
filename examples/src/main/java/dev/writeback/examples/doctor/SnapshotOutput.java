package dev.writeback.examples.doctor;

import dev.writeback.model.Snapshot;
import dev.writeback.model.file.SnapshotWriter;
import java.util.Locale;

/** Writes a snapshot, and says what is in it. */
final class SnapshotOutput {
    private SnapshotOutput() {}

    /** Returns the exit status: users who were not read are something that could not be seen. */
    static int write(Snapshot snapshot, OutputFile output, Screen screen) {
        SnapshotWriter.Written written = output.fill(out -> SnapshotWriter.write(snapshot, out));
        screen.say(String.format(
                Locale.ROOT,
                "%,d users%s are in %s, %s",
                written.users(),
                written.complete() ? "" : ", but not all,",
                output.name(),
                NameOptions.words(snapshot.pseudonymous())));
        return written.complete() ? ExitStatus.READY : ExitStatus.UNKNOWN;
    }
}
