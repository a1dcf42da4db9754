package dev.writeback.testkit.directory;

import dev.writeback.sd.Sid;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** From whom descriptors are hidden. A directory leaves them out of its answers without a word. Threadsafe. */
public final class Visibility {
    private final Set<Sid> blind = ConcurrentHashMap.newKeySet();
    private volatile boolean fromAll;

    /** Everything is visible to everybody. */
    public Visibility() {}

    /** Hides all descriptors from everybody. */
    public void hideDescriptors() {
        fromAll = true;
    }

    /** Hides all descriptors from one account. */
    public void hideDescriptorsFrom(Sid account) {
        blind.add(account);
    }

    /** Whether {@code account} sees descriptors; null: somebody whom nothing but hiding from all can stop. */
    public boolean descriptors(@Nullable Sid account) {
        return !fromAll && (account == null || !blind.contains(account));
    }
}
