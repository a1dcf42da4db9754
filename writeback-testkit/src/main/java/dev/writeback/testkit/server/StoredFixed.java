package dev.writeback.testkit.server;

import dev.writeback.model.Dn;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry that never changes, such as one of the schema. */
final class StoredFixed implements Stored {
    private final Dn dn;
    private final List<String> names = new ArrayList<>();
    private final Map<String, List<byte[]>> values = new LinkedHashMap<>();

    StoredFixed(Dn dn) {
        this.dn = dn;
    }

    StoredFixed with(String name, String... texts) {
        return with(name, Stored.utf8(List.of(texts)));
    }

    /** Adds a GUID; null: nothing. */
    StoredFixed with(String name, @Nullable Guid guid) {
        return guid == null ? this : with(name, List.of(guid.toBytes()));
    }

    private StoredFixed with(String name, List<byte[]> bytes) {
        names.add(name);
        values.put(name.toLowerCase(Locale.ROOT), bytes);
        return this;
    }

    @Override
    public Dn dn() {
        return dn;
    }

    @Override
    public Optional<Sid> sid() {
        return Optional.empty();
    }

    @Override
    public List<byte[]> values(String attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }
}
