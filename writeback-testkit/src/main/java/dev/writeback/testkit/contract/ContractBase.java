package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import java.util.Map;

/** What each part of the contract needs: the readers, and what the directory is known to hold. */
abstract class ContractBase {
    ContractBase() {}

    /** A reader that may see what an ordinary account sees. */
    protected abstract DirectoryReader reader();

    /** A reader of the same directory that sees no descriptor of the head, of containers and of users. */
    protected abstract DirectoryReader blindReader();

    /** What the directory holds. */
    protected abstract Expected expected();

    final DomainReader domain() {
        return domain(reader());
    }

    final DomainReader domain(DirectoryReader reader) {
        return reader.domain(expected().domain());
    }

    static void assertNotVisible(Observation<?> seen) {
        assertThat(seen).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.NOT_VISIBLE);
            assertThat(unknown.detail()).isNotBlank();
        });
    }

    static <T> T known(Observation<T> observation) {
        return observation.fold(Observation.Known::value, unknown -> {
            throw new AssertionError("not known: " + unknown);
        });
    }

    static <K, V> V of(Map<K, V> all, K key) {
        V value = all.get(key);
        if (value == null) {
            throw new AssertionError("not found: " + key);
        }
        return value;
    }
}
