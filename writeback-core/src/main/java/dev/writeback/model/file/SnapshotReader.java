package dev.writeback.model.file;

import dev.writeback.json.JsonFormatException;
import dev.writeback.json.JsonReader;
import dev.writeback.model.Snapshot;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.SecurityDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads what {@link SnapshotWriter} wrote. The facts are read at once; each pass over the users opens the file anew and
 * reads it line by line, so that no more than the distinct descriptors is kept. Equal descriptors are one object.
 */
public final class SnapshotReader {
    private final Supplier<? extends InputStream> file;
    private final String name;
    private final Map<Bytes, SecurityDescriptor> kept = new ConcurrentHashMap<>();

    private SnapshotReader(Supplier<? extends InputStream> file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * The snapshot in a file. A damaged header is refused. What is wrong behind it, such as an end that comes too early,
     * becomes a {@link UserRecord.Gap} of every domain at the end of the users, so that no check passes for want of it.
     *
     * @param file opens the file from its start, each time it is called; streams are closed here
     * @param name what messages call it
     * @throws JsonFormatException if this is no snapshot file, one of another version, or one with a damaged header
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Snapshot read(Supplier<? extends InputStream> file, String name) {
        return new SnapshotReader(file, name).read();
    }

    private Snapshot read() {
        try (InputStream in = file.get()) {
            LineReader lines = new LineReader(JsonReader.of(in, name), kept);
            SnapshotHeader header = lines.header();
            Snapshot.Builder snapshot = Snapshot.builder(header.forest(), header.source(), header.takenAt())
                    .domains(header.domains())
                    .pseudonymous(header.pseudonymous())
                    .partial(header.partial());
            for (int left = header.facts(); left > 0; ) {
                left -= fact(lines, snapshot) ? 1 : 0;
            }
            return snapshot.users(() -> users(header)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Whether the line was a fact, be it one of a newer version, which nobody here would ask for. */
    private static boolean fact(LineReader lines, Snapshot.Builder snapshot) {
        JsonReader json = lines.json();
        if (!json.more()) {
            throw json.error("the file ends before all facts were read");
        }
        Iterable<String> fields = json.fields();
        Iterator<String> first = fields.iterator();
        switch (first.hasNext() ? first.next() : "") {
            case "fact" -> {
                FactCodecs.find(json.text())
                        .ifPresentOrElse(codec -> codec.read(lines, () -> first, snapshot), () -> skip(json, first));
                return true;
            }
            case "descriptor" -> lines.define(json.number(), () -> first);
            case "user", "gap", "end" -> throw json.error("the users start before all facts were read");
            case "" -> throw json.error("an empty object");
            default -> {
                json.skip();
                skip(json, first);
            }
        }
        return false;
    }

    static void skip(JsonReader json, Iterator<String> fields) {
        while (fields.hasNext()) {
            fields.next();
            json.skip();
        }
    }

    private Stream<UserRecord> users(SnapshotHeader header) {
        InputStream in = file.get();
        JsonReader json;
        try {
            json = JsonReader.of(in, name);
        } catch (RuntimeException e) {
            close(in);
            throw e;
        }
        UserLines lines = new UserLines(header, new LineReader(json, kept), name);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> close(in));
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a snapshot file cannot be closed", e);
        }
    }
}
