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
import java.util.stream.Collectors;

/**
 * The rights that show attributes, and by them whether an attribute that did not come is absent or hidden. An attribute that the
 * schema does not have is absent.
 */
public final class ReadRights {
    private final Map<String, Right> byName;
    private final Sight sight;

    private ReadRights(Map<String, Right> byName, Sight sight) {
        this.byName = byName;
        this.sight = sight;
    }

    /**
     * The rights that show these attributes.
     *
     * @param schema where the schema stands that identifies them
     * @param attributes their lDAPDisplayNames
     */
    public static ReadRights of(Directory directory, Dn schema, Collection<String> attributes) throws LDAPException {
        Filter wanted = Filter.createORFilter(attributes.stream()
                .map(name -> Filter.createEqualityFilter(SchemaReader.NAME, name))
                .toList());
        Map<String, Right> rights = new TreeMap<>();
        for (SearchResultEntry entry : directory.entries().subtree(schema, wanted, SchemaReader.ATTRIBUTES)) {
            Optional<String> name = Attributes.text(entry, SchemaReader.NAME);
            Optional<Guid> id = Attributes.guid(entry, SchemaReader.ID);
            if (name.isPresent() && id.isPresent()) {
                Guid set = Attributes.guid(entry, SchemaReader.PROPERTY_SET).orElse(null);
                rights.put(
                        name.get().toLowerCase(Locale.ROOT),
                        new Right("Read " + name.get(), AccessMask.READ_PROPERTY, id.get(), set));
            }
        }
        return new ReadRights(rights, Sight.of(directory));
    }

    Sight sight() {
        return sight;
    }

    /** Whether an object with this descriptor hides the attribute. */
    public boolean hides(SecurityDescriptor descriptor, String attribute) {
        Right right = byName.get(attribute.toLowerCase(Locale.ROOT));
        return right != null && sight.hides(descriptor, right);
    }

    /** All attributes that were asked about and that the schema has, in lower case. */
    Set<String> all() {
        return Set.copyOf(byName.keySet());
    }

    /** The attributes that an object with this descriptor hides, in lower case. */
    Set<String> hidden(SecurityDescriptor descriptor) {
        return byName.entrySet().stream()
                .filter(attribute -> sight.hides(descriptor, attribute.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
