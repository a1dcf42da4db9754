package dev.writeback.testkit.server;

import dev.writeback.model.Dn;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.SchemaAttribute;
import dev.writeback.testkit.directory.Tree;
import java.util.ArrayList;
import java.util.List;

/** The parts of the directory beside the domain: the configuration and, below it, the schema. */
final class NamingContexts {
    private static final String CONFIGURATION = "CN=Configuration,";
    private static final String SCHEMA = "CN=Schema," + CONFIGURATION;

    private final Dn configuration;
    private final Dn schema;
    private final List<Stored> outsideDomain = new ArrayList<>();

    NamingContexts(Tree tree) {
        String head = tree.head().dn().toString();
        this.configuration = Dn.parse(CONFIGURATION + head);
        this.schema = Dn.parse(SCHEMA + head);
        outsideDomain.add(container(configuration, "Configuration", "configuration"));
        outsideDomain.add(container(schema, "Schema", "dMD"));
        for (ObjectKind kind : ObjectKind.values()) {
            outsideDomain.add(classObject(tree, kind));
        }
        for (SchemaAttribute attribute : SchemaAttribute.ALL) {
            outsideDomain.add(attributeObject(tree, attribute));
        }
    }

    Dn configuration() {
        return configuration;
    }

    Dn schema() {
        return schema;
    }

    /** Whether {@code base} stands in the configuration or the schema. */
    boolean covers(Dn base) {
        return base.within(configuration);
    }

    /** All entries of the configuration and the schema. */
    List<Stored> outsideDomain() {
        return outsideDomain;
    }

    /** The name of a schema object. */
    static String schemaObject(Tree tree, String schemaName) {
        return "CN=" + schemaName + "," + SCHEMA + tree.head().dn();
    }

    private static Stored container(Dn dn, String name, String kind) {
        return new StoredFixed(dn)
                .with("objectClass", "top", kind)
                .with("cn", name)
                .with("name", name)
                .with("distinguishedName", dn.toString());
    }

    private static Stored classObject(Tree tree, ObjectKind kind) {
        List<String> classes = kind.classes();
        return schemaEntry(tree, kind.schemaName(), "classSchema")
                .with("lDAPDisplayName", kind.className())
                .with("schemaIDGUID", kind.id())
                .with("objectClassCategory", "1")
                .with("subClassOf", classes.get(classes.size() - 2))
                .with("defaultObjectCategory", schemaObject(tree, kind.category()));
    }

    private static Stored attributeObject(Tree tree, SchemaAttribute attribute) {
        return schemaEntry(tree, attribute.schemaName(), "attributeSchema")
                .with("lDAPDisplayName", attribute.name())
                .with("schemaIDGUID", attribute.id())
                .with("attributeSecurityGUID", attribute.propertySet());
    }

    private static StoredFixed schemaEntry(Tree tree, String schemaName, String kind) {
        String dn = schemaObject(tree, schemaName);
        return new StoredFixed(Dn.parse(dn))
                .with("objectClass", "top", kind)
                .with("cn", schemaName)
                .with("name", schemaName)
                .with("distinguishedName", dn)
                .with(
                        "objectCategory",
                        schemaObject(tree, kind.equals("classSchema") ? "Class-Schema" : "Attribute-Schema"));
    }
}
