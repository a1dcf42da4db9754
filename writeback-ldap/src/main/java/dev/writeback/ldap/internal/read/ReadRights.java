package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.access.Right;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Sight;
import dev.writeback.model.Dn;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rights that show attributes, and by them whether an attribute that did not come is absent or hidden. An attribute that the
 * schema does not have is absent; one that it does not identify, or any when the schema itself cannot be seen, may be hidden.
 */
public final class ReadRights {
    /** Every schema has these: if they do not come, the schema is not there to see. */
    private static final Set<String> IN_EVERY_SCHEMA = Set.of("objectclass", "cn", "member");

    private final Map<String, Right> byName;
    private final Set<String> unidentified;
    private final Sight sight;

    private ReadRights(Map<String, Right> byName, Set<String> unidentified, Sight sight) {
        this.byName = byName;
        this.unidentified = unidentified;
        this.sight = sight;
    }

    /**
     * The rights that show these attributes.
     *
     * @param schema where the schema stands that identifies them
     * @param attributes their lDAPDisplayNames
     */
    public static ReadRights of(Directory directory, Dn schema, Collection<String> attributes) throws LDAPException {
        Set<String> asked =
                attributes.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> unidentified = new TreeSet<>();
        Map<String, Right> rights = new TreeMap<>();
        for (SearchResultEntry entry :
                directory.entries().subtree(schema, named(attributes), SchemaReader.ATTRIBUTES)) {
            Optional<String> name = Attributes.text(entry, SchemaReader.NAME);
            Optional<Guid> id = Attributes.guid(entry, SchemaReader.ID);
            if (name.isPresent() && id.isPresent()) {
                Guid set = Attributes.guid(entry, SchemaReader.PROPERTY_SET).orElse(null);
                rights.put(
                        name.get().toLowerCase(Locale.ROOT),
                        new Right("Read " + name.get(), AccessMask.READ_PROPERTY, id.get(), set));
            } else {
                name.ifPresent(seen -> unidentified.add(seen.toLowerCase(Locale.ROOT)));
            }
        }
        if (rights.isEmpty()) {
            unidentified.addAll(asked);
        }
        rights.keySet().retainAll(asked);
        unidentified.retainAll(asked);
        return new ReadRights(rights, unidentified, Sight.of(directory));
    }

    private static Filter named(Collection<String> attributes) {
        return Filter.createORFilter(Stream.concat(attributes.stream(), IN_EVERY_SCHEMA.stream())
                .map(name -> Filter.createEqualityFilter(SchemaReader.NAME, name))
                .toList());
    }

    Sight sight() {
        return sight;
    }

    /** Whether an object with this descriptor hides the attribute. */
    public boolean hides(SecurityDescriptor descriptor, String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        Right right = byName.get(name);
        return unidentified.contains(name) || (right != null && sight.hides(descriptor, right));
    }

    /** All attributes that were asked about and that the schema has or may have, in lower case. */
    Set<String> all() {
        return Stream.concat(byName.keySet().stream(), unidentified.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The attributes that an object with this descriptor hides, in lower case. */
    Set<String> hidden(SecurityDescriptor descriptor) {
        return Stream.concat(
                        unidentified.stream(),
                        byName.entrySet().stream()
                                .filter(attribute -> sight.hides(descriptor, attribute.getValue()))
                                .map(Map.Entry::getKey))
                .collect(Collectors.toUnmodifiableSet());
    }
}
