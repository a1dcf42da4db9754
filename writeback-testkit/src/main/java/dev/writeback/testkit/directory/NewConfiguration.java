package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.sd.Bytes;
import java.util.List;
import java.util.Locale;

/** Fills the configuration and the schema of a new forest. */
public final class NewConfiguration {
    private static final String FIRST_SITE = "Default-First-Site-Name";
    private static final String DOMAIN_IN_FOREST = "3";
    private static final String IN_FOREST = "1";

    private final Trees forest;
    private final Tree configuration;

    private NewConfiguration(Trees forest) {
        this.forest = forest;
        this.configuration = forest.configuration();
    }

    static void fill(Trees forest) {
        NewConfiguration made = new NewConfiguration(forest);
        made.containers();
        made.schema();
    }

    private void containers() {
        Node head = configuration.head();
        configuration.add(ObjectKind.CROSS_REF_CONTAINER, head, "Partitions", null);
        reference("Enterprise Configuration", configuration);
        reference("Enterprise Schema", forest.schema());
        configuration.add(ObjectKind.SITES_CONTAINER, head, "Sites", null);
        Node services = configuration.add(ObjectKind.CONTAINER, head, "Services", null);
        Node windows = configuration.add(ObjectKind.CONTAINER, services, "Windows NT", null);
        configuration.add(ObjectKind.DIRECTORY_SERVICE, windows, "Directory Service", null);
    }

    private void reference(String name, Tree to) {
        crossRef(configuration, name, to).set("systemFlags", IN_FOREST);
    }

    private static Node crossRef(Tree configuration, String name, Tree to) {
        Node partitions = configuration.at(
                Dn.parse("CN=Partitions," + configuration.head().dn()));
        return configuration
                .add(ObjectKind.CROSS_REF, partitions, name, null)
                .set("nCName", to.head().dn().toString())
                .set("dnsRoot", to.domain().dnsName());
    }

    /** Tells the forest of a new domain. */
    static void refer(Tree domain) {
        crossRef(domain.forest().configuration(), domain.netbiosName(), domain)
                .set("nETBIOSName", domain.netbiosName())
                .set("systemFlags", DOMAIN_IN_FOREST);
    }

    /** Where the controllers of a domain stand: each domain has a site of its own. */
    static Node servers(Tree domain) {
        Tree configuration = domain.forest().configuration();
        String name = domain == domain.forest().root() ? FIRST_SITE : siteName(domain);
        Dn sites = Dn.parse("CN=Sites," + configuration.head().dn());
        Dn site = Dn.parse("CN=" + name + "," + sites);
        if (configuration.find(site).isEmpty()) {
            Node made = configuration.add(ObjectKind.SITE, configuration.at(sites), name, null);
            configuration.add(ObjectKind.SERVERS_CONTAINER, made, "Servers", null);
        }
        return configuration.at(Dn.parse("CN=Servers," + site));
    }

    private static String siteName(Tree domain) {
        String label = domain.head().name();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private void schema() {
        for (ObjectKind kind : ObjectKind.values()) {
            List<String> classes = kind.classes();
            schemaObject(ObjectKind.CLASS_SCHEMA, kind.schemaName())
                    .set("lDAPDisplayName", kind.className())
                    .set("schemaIDGUID", Bytes.of(kind.id().toBytes()))
                    .set("objectClassCategory", "1")
                    .set("subClassOf", classes.get(classes.size() - 2))
                    .set("defaultObjectCategory", schemaName(forest, kind.category()));
        }
        for (SchemaAttribute attribute : SchemaAttribute.ALL) {
            Node made = schemaObject(ObjectKind.ATTRIBUTE_SCHEMA, attribute.schemaName())
                    .set("lDAPDisplayName", attribute.name())
                    .set("schemaIDGUID", Bytes.of(attribute.id().toBytes()));
            if (attribute.propertySet() != null) {
                made.set(
                        "attributeSecurityGUID",
                        Bytes.of(attribute.propertySet().toBytes()));
            }
        }
    }

    private Node schemaObject(ObjectKind kind, String name) {
        Tree schema = forest.schema();
        return schema.add(kind, schema.head(), name, null);
    }

    /** The distinguished name of a schema object. */
    public static String schemaName(Trees forest, String commonName) {
        return "CN=" + commonName + "," + forest.schema().head().dn();
    }
}
