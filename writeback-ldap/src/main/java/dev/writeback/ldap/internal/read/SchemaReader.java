package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Failures;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.sd.Guid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the identifiers of classes, and of the two attributes that are written. */
public final class SchemaReader {
    static final String NAME = "lDAPDisplayName";
    static final String ID = "schemaIDGUID";
    static final String PROPERTY_SET = "attributeSecurityGUID";
    static final List<String> ATTRIBUTES = List.of("objectClass", NAME, ID, PROPERTY_SET);

    private static final Filter WANTED = Filter.createORFilter(
            Filter.createEqualityFilter("objectClass", "classSchema"),
            Filter.createEqualityFilter(NAME, "lockoutTime"),
            Filter.createEqualityFilter(NAME, "pwdLastSet"));

    private final Directory directory;
    private final Dn schema;

    /** A reader of the schema at {@code schema}. */
    public SchemaReader(Directory directory, Dn schema) {
        this.directory = directory;
        this.schema = schema;
    }

    /** The schema, if both attributes are visible in it. */
    public Observation<Schema> schema() {
        Source source = directory.source(schema);
        try {
            Map<String, Guid> classes = new HashMap<>();
            Map<String, Schema.Attribute> attributes = new HashMap<>();
            for (SearchResultEntry entry : directory.entries().subtree(schema, WANTED, ATTRIBUTES)) {
                Optional<String> name = Attributes.text(entry, NAME);
                Optional<Guid> id = Attributes.guid(entry, ID);
                if (name.isEmpty() || id.isEmpty()) {
                    continue;
                }
                if (entry.hasAttributeValue("objectClass", "classSchema")) {
                    classes.put(name.get(), id.get());
                } else {
                    Guid set = Attributes.guid(entry, PROPERTY_SET).orElse(null);
                    attributes.put(name.get().toLowerCase(Locale.ROOT), new Schema.Attribute(id.get(), set));
                }
            }
            Schema.Attribute lockoutTime = attributes.get("lockouttime");
            Schema.Attribute pwdLastSet = attributes.get("pwdlastset");
            return lockoutTime == null || pwdLastSet == null
                    ? directory.hidden("lockoutTime or pwdLastSet in the schema", "Read all properties there", source)
                    : directory.known(new Schema(classes, lockoutTime, pwdLastSet), source);
        } catch (LDAPException e) {
            return Failures.unknown(e, source);
        } catch (IllegalArgumentException e) {
            return directory.malformed("the schema holds a broken GUID", source);
        }
    }
}
