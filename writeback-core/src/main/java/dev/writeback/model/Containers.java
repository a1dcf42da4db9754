package dev.writeback.model;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The containers of a domain, its head not included. Immutable. */
public final class Containers {
    private final NavigableMap<Dn, Container> byName = new TreeMap<>();

    /** Keeps the given containers. */
    public Containers(Collection<Container> containers) {
        containers.forEach(container -> byName.put(container.dn(), container));
    }

    /** The container with this name; empty if it was not read. */
    public Optional<Container> find(Dn dn) {
        return Optional.ofNullable(byName.get(dn));
    }

    /** All of them, a container before what is below it. */
    public Collection<Container> all() {
        return Collections.unmodifiableCollection(byName.values());
    }
}
