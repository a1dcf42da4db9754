package dev.writeback.model.file;

import java.time.Instant;
import java.util.Optional;

/** Stores a moment that may never come, as text: a time, or {@code never}. */
final class MomentCodec {
    private static final String NEVER = "never";

    private MomentCodec() {}

    static void write(Optional<Instant> moment, LineWriter out) {
        out.json().text(moment.map(Instant::toString).orElse(NEVER));
    }

    static Optional<Instant> read(LineReader in) {
        return in.json().text(text -> text.equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(text)));
    }
}
