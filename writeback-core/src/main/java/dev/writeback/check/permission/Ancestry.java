package dev.writeback.check.permission;

import dev.writeback.check.KnownFacts;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.sd.SecurityDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands above users, as far as it was seen. It explains; no verdict depends on it. */
final class Ancestry {
    /**
     * An object above a user.
     *
     * @param dn where it stands
     * @param descriptor its descriptor; empty: not seen
     */
    record Above(Dn dn, Optional<SecurityDescriptor> descriptor) {}

    private final Above head;
    private final Optional<Containers> containers;
    private final Map<Dn, List<Above>> byParent = new HashMap<>();

    Ancestry(KnownFacts facts) {
        this.head = new Above(facts.path().domain().head(), facts.ifKnown(Facts.HEAD_DESCRIPTOR));
        this.containers = facts.ifKnown(Facts.CONTAINERS);
    }

    Above head() {
        return head;
    }

    /** From the object right above the user to the domain head. */
    List<Above> of(Dn user) {
        return user.parent()
                .map(parent -> byParent.computeIfAbsent(parent, this::upFrom))
                .orElse(List.of(head));
    }

    private List<Above> upFrom(Dn parent) {
        List<Above> line = new ArrayList<>();
        Optional<Dn> next = Optional.of(parent);
        while (next.isPresent() && !next.get().equals(head.dn()) && next.get().within(head.dn())) {
            Dn dn = next.get();
            line.add(new Above(
                    dn,
                    containers
                            .flatMap(all -> all.find(dn))
                            .map(Container::descriptor)
                            .flatMap(Observation::known)));
            next = dn.parent();
        }
        line.add(head);
        return List.copyOf(line);
    }
}
