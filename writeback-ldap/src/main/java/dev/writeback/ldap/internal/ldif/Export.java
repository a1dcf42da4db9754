package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import dev.writeback.model.Dn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What exported files hold: everything but users is kept, users pass by anew for each question about them. An object that was
 * exported twice, with different attributes, is one; a user must not come twice, as nobody remembers the first time.
 */
final class Export {
    private static final String USER_ACCOUNT = "805306368";

    private final LdifFiles files;
    private final Map<Dn, Entry> kept = new LinkedHashMap<>();
    private final RootDses rootDses = new RootDses();
    private final Fingerprints names = new Fingerprints();

    /**
     * Reads the files, without their users.
     *
     * @throws IllegalArgumentException if a file holds something else than entries, or a user stands in them twice
     */
    Export(List<Path> paths) {
        this.files = new LdifFiles(paths);
        Fingerprints ids = new Fingerprints();
        files.forEach(entry -> {
            if (entry.getDN().isEmpty()) {
                rootDses.add(entry);
            } else if (isUser(entry)) {
                refuseTwice(entry, ids);
            } else {
                kept.merge(Dn.parse(entry.getDN()), entry, Export::joined);
            }
            return true;
        });
        kept.keySet().stream().filter(dn -> names.contains(key(dn))).findFirst().ifPresent(dn -> {
            throw twice(dn.toString());
        });
    }

    private void refuseTwice(Entry user, Fingerprints ids) {
        byte[] id = user.getAttributeValueBytes("objectGUID");
        boolean fresh = names.add(key(user)) && (id == null || ids.add(id));
        if (!fresh) {
            throw twice(user.getDN());
        }
    }

    private static IllegalArgumentException twice(String dn) {
        return new IllegalArgumentException("the user " + dn
                + " stands twice in the files: each user stands in one file only, with all attributes");
    }

    /** A name that makes no sense is one user's trouble, which is told when that user is read. */
    private static byte[] key(Entry user) {
        try {
            return key(Dn.parse(user.getDN()));
        } catch (IllegalArgumentException e) {
            return user.getDN().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] key(Dn dn) {
        return dn.canonical().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUser(Entry entry) {
        return entry.hasAttributeValue("sAMAccountType", USER_ACCOUNT);
    }

    /** One entry with the attributes of both. */
    static Entry joined(Entry one, Entry other) {
        Map<String, Attribute> attributes = new TreeMap<>();
        for (Entry each : List.of(one, other)) {
            for (Attribute attribute : each.getAttributes()) {
                attributes.merge(attribute.getName().toLowerCase(Locale.ROOT), attribute, Attribute::mergeAttributes);
            }
        }
        return new Entry(one.getDN(), new ArrayList<>(attributes.values()));
    }

    /** What servers said of themselves. */
    RootDses rootDses() {
        return rootDses;
    }

    /** All objects but users. */
    Collection<Entry> others() {
        return Collections.unmodifiableCollection(kept.values());
    }

    Optional<Entry> other(Dn dn) {
        return Optional.ofNullable(kept.get(dn));
    }

    /** The user with this name; a pass over all, if there is one. */
    Optional<Entry> user(Dn dn) {
        List<Entry> found = new ArrayList<>();
        if (names.contains(key(dn))) {
            forEachUser(entry -> {
                if (Dn.parse(entry.getDN()).equals(dn)) {
                    found.add(entry);
                }
                return found.isEmpty();
            });
        }
        return found.stream().findFirst();
    }

    /** A pass over all users. */
    void forEachUser(LdifFiles.Visitor visitor) {
        files.forEach(entry -> !isUser(entry) || visitor.take(entry));
    }
}
