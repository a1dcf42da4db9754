package dev.writeback.testkit;

import dev.writeback.model.DomainRef;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes wrong for readers in process, in the whole forest or in one of its domains. Threadsafe. */
final class Faults {
    private final List<Placed> all = new CopyOnWriteArrayList<>();

    /** A fault; in no domain: in all. */
    private record Placed(Fault fault, @Nullable DomainRef domain) {}

    void everywhere(Fault fault) {
        all.add(new Placed(fault, null));
    }

    void in(DomainRef domain, Fault fault) {
        all.add(new Placed(fault, domain));
    }

    /** Those of one kind that concern the forest as a whole. */
    <F extends Fault> Stream<F> ofForest(Class<F> kind) {
        return all.stream()
                .filter(placed -> placed.domain == null)
                .map(Placed::fault)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Those of one kind that concern a domain, alone or with the others. */
    <F extends Fault> Stream<F> of(DomainRef domain, Class<F> kind) {
        return all.stream()
                .filter(placed -> placed.domain == null || placed.domain.equals(domain))
                .map(Placed::fault)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
