package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import dev.writeback.model.Dn;
import dev.writeback.sd.Bytes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What exported files hold: everything but users is kept, users pass by anew for each question about them. An object that was
 * exported twice, with different attributes, is one.
 */
final class Export {
    private static final String USER_ACCOUNT = "805306368";

    private final LdifFiles files;
    private final Map<Dn, Entry> kept = new LinkedHashMap<>();
    private @Nullable Entry rootDse;

    Export(List<Path> paths) {
        this.files = new LdifFiles(paths);
        files.forEach(this::keep);
    }

    private boolean keep(Entry entry) {
        if (entry.getDN().isEmpty()) {
            rootDse = joined(rootDse, entry);
        } else if (!isUser(entry)) {
            kept.merge(Dn.parse(entry.getDN()), entry, Export::joined);
        }
        return true;
    }

    private static boolean isUser(Entry entry) {
        return entry.hasAttributeValue("sAMAccountType", USER_ACCOUNT);
    }

    private static Entry joined(@Nullable Entry one, Entry other) {
        if (one == null) {
            return other;
        }
        Map<String, Attribute> attributes = new TreeMap<>();
        for (Entry each : List.of(one, other)) {
            for (Attribute attribute : each.getAttributes()) {
                attributes.merge(attribute.getName().toLowerCase(Locale.ROOT), attribute, Attribute::mergeAttributes);
            }
        }
        return new Entry(one.getDN(), new ArrayList<>(attributes.values()));
    }

    /** What the server said of itself; empty: it was not exported. */
    Optional<Entry> rootDse() {
        return Optional.ofNullable(rootDse);
    }

    /** All objects but users. */
    Collection<Entry> others() {
        return Collections.unmodifiableCollection(kept.values());
    }

    Optional<Entry> other(Dn dn) {
        return Optional.ofNullable(kept.get(dn));
    }

    /** The user with this name; a pass over all. */
    Optional<Entry> user(Dn dn) {
        List<Entry> found = new ArrayList<>();
        forEachUser(entry -> {
            if (Dn.parse(entry.getDN()).equals(dn)) {
                found.add(entry);
            }
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /** A pass over all users. One that was exported twice counts once, as it comes first. */
    void forEachUser(LdifFiles.Visitor visitor) {
        Set<Bytes> seen = new HashSet<>();
        files.forEach(entry -> {
            byte[] id = isUser(entry) ? entry.getAttributeValueBytes("objectGUID") : null;
            boolean again = id != null && !seen.add(Bytes.of(id));
            return !isUser(entry) || again || visitor.take(entry);
        });
    }
}
