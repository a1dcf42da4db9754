package dev.writeback.testkit.directory;

import dev.writeback.sd.Guid;
import java.util.List;

/** The classes of objects that the fake directory can hold, with what the schema says of them (MS-ADSC, MS-ADA). */
@SuppressWarnings("ImmutableEnumChecker") // a record and a List.of, which the check does not know to be immutable
public enum ObjectKind {
    /** A person's account. */
    USER("User", "bf967aba-0de6-11d0-a285-00aa003049e2", "Person", "person organizationalPerson user"),
    /** A person's account of the class of RFC 2798. */
    INET_ORG_PERSON(
            "inetOrgPerson",
            "4828cc14-1437-45bc-9b07-ad6f015e5f28",
            "Person",
            "person organizationalPerson user inetOrgPerson"),
    /** A machine's account. */
    COMPUTER(
            "Computer",
            "bf967a86-0de6-11d0-a285-00aa003049e2",
            "Computer",
            "person organizationalPerson user computer"),
    /** A service account whose password the directory itself sets. */
    GROUP_MANAGED_SERVICE_ACCOUNT(
            "ms-DS-Group-Managed-Service-Account",
            "7b8b558a-93a5-4af7-adca-c017e67f1057",
            "ms-DS-Group-Managed-Service-Account",
            "person organizationalPerson user computer msDS-GroupManagedServiceAccount"),
    /** A security group. */
    GROUP("Group", "bf967a9c-0de6-11d0-a285-00aa003049e2", "Group", "group"),
    /** Somebody without an account. */
    CONTACT("Contact", "5cb41ed0-0e4c-11d0-a286-00aa003049e2", "Person", "person organizationalPerson contact"),
    /** A SID from elsewhere, such as Authenticated Users, so that it can be a member of groups. */
    FOREIGN_SECURITY_PRINCIPAL(
            "Foreign-Security-Principal",
            "89e31c12-8530-11d0-afda-00c04fd930c9",
            "Foreign-Security-Principal",
            "foreignSecurityPrincipal"),
    /** A container to which policies can be linked. */
    ORGANIZATIONAL_UNIT(
            "Organizational-Unit", "bf967aa5-0de6-11d0-a285-00aa003049e2", "Organizational-Unit", "organizationalUnit"),
    /** A plain container. */
    CONTAINER("Container", "bf967a8b-0de6-11d0-a285-00aa003049e2", "Container", "container"),
    /** The container of the BUILTIN groups. */
    BUILTIN_DOMAIN("Builtin-Domain", "bf967a81-0de6-11d0-a285-00aa003049e2", "Builtin-Domain", "builtinDomain"),
    /** What stands for remote calls to the account database. */
    SAM_SERVER("Sam-Server", "bf967aad-0de6-11d0-a285-00aa003049e2", "Sam-Server", "securityObject samServer"),
    /** The container of fine-grained password policies. */
    PASSWORD_SETTINGS_CONTAINER(
            "ms-DS-Password-Settings-Container",
            "5b06b06a-4cf3-44c0-bd16-43bc10a987da",
            "ms-DS-Password-Settings-Container",
            "msDS-PasswordSettingsContainer"),
    /** A fine-grained password policy. */
    PASSWORD_SETTINGS(
            "ms-DS-Password-Settings",
            "3bcd9db8-f84b-451c-952f-6c52b81f9ec6",
            "ms-DS-Password-Settings",
            "msDS-PasswordSettings"),
    /** Where a service leaves word of itself. */
    SERVICE_CONNECTION_POINT(
            "Service-Connection-Point",
            "28630ec1-41d5-11d1-a9c1-0000f80367c1",
            "Service-Connection-Point",
            "leaf connectionPoint serviceConnectionPoint"),
    /** The head of a domain. */
    DOMAIN("Domain-DNS", "19195a5b-6da0-11d0-afd3-00c04fd930c9", "Domain-DNS", "domain domainDNS"),
    /** The head of the configuration. */
    CONFIGURATION("Configuration", "bf967a87-0de6-11d0-a285-00aa003049e2", "Configuration", "configuration"),
    /** The container of references to the forest's naming contexts. */
    CROSS_REF_CONTAINER(
            "Cross-Ref-Container", "ef9e60e0-56f7-11d1-a9c6-0000f80367c1", "Cross-Ref-Container", "crossRefContainer"),
    /** Says that there is a naming context. */
    CROSS_REF("Cross-Ref", "bf967a8d-0de6-11d0-a285-00aa003049e2", "Cross-Ref", "crossRef"),
    /** The container of sites. */
    SITES_CONTAINER("Sites-Container", "7a4117da-cd67-11d0-afff-0000f80367c1", "Sites-Container", "sitesContainer"),
    /** A place. */
    SITE("Site", "bf967ab3-0de6-11d0-a285-00aa003049e2", "Site", "site"),
    /** The container of a site's domain controllers. */
    SERVERS_CONTAINER(
            "Servers-Container", "f780acc0-56f0-11d1-a9c6-0000f80367c1", "Servers-Container", "serversContainer"),
    /** A domain controller in its site. */
    SERVER("Server", "bf967a92-0de6-11d0-a285-00aa003049e2", "Server", "server"),
    /** The directory service of a writable domain controller. */
    DIRECTORY_AGENT("NTDS-DSA", "f0f8ffab-1191-11d0-a060-00aa006c33ed", "NTDS-DSA", "applicationSettings nTDSDSA"),
    /** The directory service of a read-only domain controller. */
    READ_ONLY_DIRECTORY_AGENT(
            "NTDS-DSA-RO",
            "85d16ec1-0791-4bc8-8ab3-70980602ff8c",
            "NTDS-DSA-RO",
            "applicationSettings nTDSDSA nTDSDSARO"),
    /** Settings of the directory service of a forest. */
    DIRECTORY_SERVICE("NTDS-Service", "19195a5f-6da0-11d0-afd3-00c04fd930c9", "NTDS-Service", "nTDSService"),
    /** The head of the schema. */
    SCHEMA("DMD", "bf967a8f-0de6-11d0-a285-00aa003049e2", "DMD", "dMD"),
    /** A class in the schema. */
    CLASS_SCHEMA("Class-Schema", "bf967a83-0de6-11d0-a285-00aa003049e2", "Class-Schema", "classSchema"),
    /** An attribute in the schema. */
    ATTRIBUTE_SCHEMA("Attribute-Schema", "bf967a80-0de6-11d0-a285-00aa003049e2", "Attribute-Schema", "attributeSchema");

    private final String schemaName;
    private final Guid id;
    private final String category;
    private final List<String> classes;

    ObjectKind(String schemaName, String id, String category, String classes) {
        this.schemaName = schemaName;
        this.id = Guid.parse(id);
        this.category = category;
        this.classes = List.of(("top " + classes).split(" ", -1));
    }

    /** Common name of its schema object, such as {@code Organizational-Unit}. */
    public String schemaName() {
        return schemaName;
    }

    /** Its schemaIDGUID. */
    public Guid id() {
        return id;
    }

    /** Common name of its defaultObjectCategory. */
    public String category() {
        return category;
    }

    /** The values of objectClass, from {@code top} to the most specific. */
    public List<String> classes() {
        return classes;
    }

    /** Its lDAPDisplayName: the most specific class. */
    public String className() {
        return classes.get(classes.size() - 1);
    }

    /** Whether objects of this class can log on. */
    public boolean account() {
        return classes.contains("user");
    }

    /** Whether objects of this class are people's accounts. */
    public boolean person() {
        return this == USER || this == INET_ORG_PERSON;
    }

    /** Whether objects of this class have a SID. */
    public boolean principal() {
        return account() || this == GROUP;
    }

    /** Whether objects of this class are there to hold others; the head of a domain is not among them. */
    public boolean container() {
        return this == ORGANIZATIONAL_UNIT || this == CONTAINER || this == BUILTIN_DOMAIN;
    }

    /** The attribute that names objects of this class. */
    public String namingAttribute() {
        return switch (this) {
            case ORGANIZATIONAL_UNIT -> "OU";
            case DOMAIN -> "DC";
            default -> "CN";
        };
    }
}
