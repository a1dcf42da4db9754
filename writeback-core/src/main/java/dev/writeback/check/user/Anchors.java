package dev.writeback.check.user;

import dev.writeback.model.SyncedUser;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which source anchors came more than once. */
final class Anchors {
    private final AnchorTable table = new AnchorTable();
    /** Those of another length, which somebody's own rules made: rare enough for objects. Value: came more than once. */
    private final Map<Bytes, Boolean> odd = new HashMap<>();

    /** What links the user to its twin: its anchor or, without one, its objectGUID as the directory stores it. */
    static Bytes of(SyncedUser user) {
        return user.anchor().orElseGet(() -> Bytes.of(user.id().toBytes()));
    }

    void add(Bytes anchor) {
        if (anchor.length() == Guid.LENGTH) {
            table.add(Guid.ofBytes(anchor.toArray()));
        } else {
            odd.merge(anchor, false, (before, now) -> true);
        }
    }

    boolean repeated(Bytes anchor) {
        return anchor.length() == Guid.LENGTH
                ? table.repeated(Guid.ofBytes(anchor.toArray()))
                : odd.getOrDefault(anchor, false);
    }

    /** Some of those that came more than once, the same ones in whatever order they came; empty: none did. */
    List<Bytes> repeated(int atMost) {
        Stream<Bytes> ofTable = table.repeatedValues(atMost).stream().map(value -> Bytes.of(value.toBytes()));
        Stream<Bytes> ofOdd = odd.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Bytes::toString));
        return Stream.concat(ofTable, ofOdd).limit(atMost).toList();
    }
}
