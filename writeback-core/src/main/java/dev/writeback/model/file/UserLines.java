package dev.writeback.model.file;

import dev.writeback.json.JsonFormatException;
import dev.writeback.json.JsonReader;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.Guid;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One pass over the users of a snapshot file. Where the file breaks off, every domain gets a gap. */
final class UserLines implements Iterator<UserRecord> {
    private final SnapshotHeader header;
    private final LineReader lines;
    private final JsonReader json;
    private final String name;
    private final Deque<UserRecord> ready = new ArrayDeque<>();
    private long users;
    private long gaps;
    private boolean started;
    private boolean done;

    UserLines(SnapshotHeader header, LineReader lines, String name) {
        this.header = header;
        this.lines = lines;
        this.json = lines.json();
        this.name = name;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !done) {
            try {
                line();
            } catch (JsonFormatException e) {
                breakOff(Reason.MALFORMED, e.getMessage() + "; users from there on were not read", e);
            } catch (UncheckedIOException e) {
                breakOff(Reason.UNREACHABLE, name + " could not be read to its end", e);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public UserRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more users");
        }
        return ready.remove();
    }

    private void line() {
        if (!started) {
            started = true;
            if (!lines.header().equals(header)) {
                throw json.error("the file was replaced while it was in use");
            }
        }
        if (!json.more()) {
            throw json.error("the file ends too early");
        }
        Iterator<String> fields = json.fields().iterator();
        switch (fields.hasNext() ? fields.next() : "") {
            case "descriptor" -> lines.define(json.number(), () -> fields);
            case "user" -> {
                ready.add(UserCodec.user(json.text(Guid::parse), lines, () -> fields));
                users++;
            }
            case "gap" -> {
                ready.add(UserCodec.gap(lines.domain(), lines, () -> fields));
                gaps++;
            }
            case "end" -> end(fields);
            case "" -> throw json.error("an empty object");
            default -> {
                json.skip();
                SnapshotReader.skip(json, fields);
            }
        }
    }

    private void end(Iterator<String> fields) {
        json.text();
        Long usersWritten = null;
        Long gapsWritten = null;
        while (fields.hasNext()) {
            switch (fields.next()) {
                case "users" -> usersWritten = json.number();
                case "gaps" -> gapsWritten = json.number();
                default -> json.skip();
            }
        }
        count("users", json.require(usersWritten, "users"), users);
        count("gaps", json.require(gapsWritten, "gaps"), gaps);
        if (json.more()) {
            throw json.error("something follows the last line");
        }
        done = true;
    }

    private void count(String what, long written, long seen) {
        if (written != seen) {
            throw json.error(written + " " + what + " were written, but " + seen + " are there");
        }
    }

    private void breakOff(Reason reason, String detail, RuntimeException cause) {
        done = true;
        if (header.domains().isEmpty()) {
            throw cause; // there is no domain that could have a gap
        }
        header.domains()
                .forEach(domain ->
                        ready.add(new UserRecord.Gap(domain, new Unknown<>(reason, detail, header.source()))));
    }
}
