package dev.writeback.model.file;

import dev.writeback.model.Facts;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a snapshot as JSON Lines, format {@code writeback-snapshot}, version 1 (docs/formats/snapshot.md). The same
 * snapshot gives the same bytes. Users are passed on one by one; only distinct descriptors are kept.
 */
public final class SnapshotWriter {
    private final Snapshot snapshot;
    private final LineWriter out;
    private final Set<String> domains = new HashSet<>();
    private long users;
    private long gaps;

    /**
     * What was written.
     *
     * @param users how many users
     * @param complete whether all users of all domains had been read when the snapshot was taken
     */
    public record Written(long users, boolean complete) {}

    private SnapshotWriter(Snapshot snapshot, LineWriter out) {
        this.snapshot = snapshot;
        this.out = out;
        snapshot.domains().forEach(domain -> domains.add(domain.dnsName()));
    }

    /**
     * Writes all of {@code snapshot}, names as they stand in it. The stream is neither flushed nor closed.
     *
     * @throws IllegalArgumentException if the snapshot has a fact that is not in {@link Facts}, or users of a domain that
     *     it does not cover
     * @throws java.io.UncheckedIOException if {@code out} fails
     */
    public static Written write(Snapshot snapshot, OutputStream out) {
        return new SnapshotWriter(snapshot, new LineWriter(out)).write();
    }

    private Written write() {
        SnapshotHeader.of(snapshot).write(out.json());
        out.endLine();
        snapshot.answers().forEach(this::fact);
        try (Stream<UserRecord> records = snapshot.users()) {
            records.forEach(this::user);
        }
        // whoever reads knows by this line that nothing is missing
        out.json()
                .object(() -> out.json()
                        .field("end", SnapshotHeader.FORMAT)
                        .field("users", users)
                        .field("gaps", gaps)
                        .field("descriptors", out.descriptors()));
        out.endLine();
        return new Written(users, gaps == 0);
    }

    private <T> void fact(Snapshot.Answer<T> answer) {
        // a fact's id stands for its type: ids are never given to another fact
        @SuppressWarnings("unchecked")
        FactCodec<T> codec = (FactCodec<T>) FactCodecs.find(answer.fact().id())
                .orElseThrow(() -> new IllegalArgumentException("a snapshot file cannot hold " + answer.fact()));
        codec.write(answer.subject(), answer.observation(), out);
    }

    private void user(UserRecord record) {
        if (!domains.contains(record.domain().dnsName())) {
            throw new IllegalArgumentException("a user of " + record.domain() + ", which the snapshot does not cover");
        }
        UserCodec.write(record, out);
        if (record instanceof SyncedUser) {
            users++;
        } else {
            gaps++;
        }
    }
}
