package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import dev.writeback.ldap.internal.read.Attributes;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which naming context each exported object belongs to. Names alone do not tell: a child domain stands below its parent's name. */
final class LdifContexts {
    private final Export export;
    private final Dn configuration;
    private final Dn root;
    private final List<Dn> heads;

    private LdifContexts(Export export, Dn configuration, Dn root, List<Dn> heads) {
        this.export = export;
        this.configuration = configuration;
        this.root = root;
        this.heads = heads;
    }

    /**
     * The contexts of an export.
     *
     * @throws IllegalArgumentException if it holds no domain, neither itself nor in the configuration's partitions
     */
    static LdifContexts of(Export export) {
        Set<Dn> heads = new TreeSet<>();
        Optional<Dn> configuration = Optional.empty();
        for (Entry entry : export.others()) {
            if (entry.hasAttributeValue("objectClass", "domainDNS")
                    && !entry.hasAttributeValue("objectClass", "crossRef")) {
                heads.add(Dn.parse(entry.getDN()));
            }
            Dn name = entry.hasAttributeValue("objectClass", "crossRef")
                    ? Attributes.dn(entry, "nCName").orElse(null)
                    : null;
            if (name != null) {
                heads.add(name);
                if (name.toString().regionMatches(true, 0, "CN=Configuration,", 0, 17)) {
                    configuration = Optional.of(name);
                }
            }
        }
        Dn shortest = heads.stream()
                .filter(name -> !isOfTheForest(name))
                .min(Comparator.comparingInt(name -> name.toString().length()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the files hold neither a domain head nor the configuration's partition of one"));
        Dn root = configuration.flatMap(Dn::parent).orElse(shortest);
        Dn where = configuration.orElse(Dn.parse("CN=Configuration," + root));
        heads.add(where);
        heads.add(Dn.parse("CN=Schema," + where));
        List<Dn> longestFirst = new ArrayList<>(heads);
        longestFirst.sort(
                Comparator.comparingInt((Dn name) -> name.toString().length()).reversed());
        return new LdifContexts(export, where, root, longestFirst);
    }

    /** Configuration and schema, which belong to no domain. */
    private static boolean isOfTheForest(Dn name) {
        return name.toString().regionMatches(true, 0, "CN=", 0, 3);
    }

    Dn configuration() {
        return configuration;
    }

    Dn schema() {
        return Dn.parse("CN=Schema," + configuration);
    }

    Dn root() {
        return root;
    }

    /** The naming context that an object belongs to. */
    Dn context(Dn object) {
        return heads.stream().filter(object::within).findFirst().orElse(root);
    }

    /** Whether an object stands at or below {@code base}, in the same context. */
    boolean within(Dn object, Dn base) {
        return object.within(base) && context(object).equals(context(base));
    }

    /** The domains of which the head was exported. */
    List<DomainRef> exported() {
        return heads.stream()
                .filter(name -> export.other(name)
                        .filter(entry -> entry.hasAttributeValue("objectClass", "domainDNS"))
                        .isPresent())
                .map(DomainRef::of)
                .toList();
    }
}
