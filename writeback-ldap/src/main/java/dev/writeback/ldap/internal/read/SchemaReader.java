package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.Observation;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.sd.Guid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the identifiers of classes, and of the two attributes that are written. */
public final class SchemaReader {
    private static final String NAME = "lDAPDisplayName";
    private static final Filter WANTED = Filter.createORFilter(
            Filter.createEqualityFilter("objectClass", "classSchema"),
            Filter.createEqualityFilter(NAME, "lockoutTime"),
            Filter.createEqualityFilter(NAME, "pwdLastSet"));
    private static final List<String> ATTRIBUTES =
            List.of("objectClass", NAME, "schemaIDGUID", "attributeSecurityGUID");

    private final Directory directory;
    private final RootDse rootDse;

    /** A reader of the schema that {@code rootDse} names. */
    public SchemaReader(Directory directory, RootDse rootDse) {
        this.directory = directory;
        this.rootDse = rootDse;
    }

    /** The schema, if both attributes are visible in it. */
    public Observation<Schema> schema() {
        Source source = directory.source(rootDse.schema());
        try {
            Map<String, Guid> classes = new HashMap<>();
            Map<String, Schema.Attribute> attributes = new HashMap<>();
            for (SearchResultEntry entry : directory.subtree(rootDse.schema(), WANTED, ATTRIBUTES)) {
                String name = entry.getAttributeValue(NAME);
                Guid id = guid(entry, "schemaIDGUID");
                if (name == null || id == null) {
                    continue;
                }
                if (entry.hasAttributeValue("objectClass", "classSchema")) {
                    classes.put(name, id);
                } else {
                    attributes.put(
                            name.toLowerCase(Locale.ROOT),
                            new Schema.Attribute(id, guid(entry, "attributeSecurityGUID")));
                }
            }
            Schema.Attribute lockoutTime = attributes.get("lockouttime");
            Schema.Attribute pwdLastSet = attributes.get("pwdlastset");
            return lockoutTime == null || pwdLastSet == null
                    ? directory.notVisible("lockoutTime or pwdLastSet is not visible in the schema", source)
                    : directory.known(new Schema(classes, lockoutTime, pwdLastSet), source);
        } catch (LDAPException e) {
            return Failures.unknown(e, source);
        } catch (IllegalArgumentException e) {
            return new Observation.Unknown<>(Observation.Reason.MALFORMED, "the schema holds a broken GUID", source);
        }
    }

    private static @Nullable Guid guid(SearchResultEntry entry, String attribute) {
        byte[] bytes = entry.getAttributeValueBytes(attribute);
        return bytes == null ? null : Guid.ofBytes(bytes);
    }
}
