package dev.writeback.model;

import dev.writeback.model.Subject.Kind;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;

/** Every question that a snapshot's header can answer. */
public final class Facts {
    /** Identifiers of the classes and attributes that access rights refer to. */
    public static final Fact<Schema> SCHEMA =
            new Fact<>("forest.schema", Kind.FOREST, "the schema's class and attribute identifiers");
    /** On which paths passwords come back into the domain. */
    public static final Fact<List<WritebackPath>> PATHS =
            new Fact<>("domain.paths", Kind.DOMAIN, "which account writes passwords back into the domain");
    /** The descriptor of the domain head, without its audit list. */
    public static final Fact<SecurityDescriptor> HEAD_DESCRIPTOR =
            new Fact<>("domain.descriptor", Kind.DOMAIN, "the security descriptor of the domain head");
    /** The containers between the domain head and its users. */
    public static final Fact<Containers> CONTAINERS =
            new Fact<>("domain.containers", Kind.DOMAIN, "the organizational units and containers");
    /** The password policy on the domain head. */
    public static final Fact<PasswordPolicy> PASSWORD_POLICY =
            new Fact<>("domain.passwordPolicy", Kind.DOMAIN, "the domain's password policy");
    /** The account that writes passwords back. */
    public static final Fact<ConnectorAccount> CONNECTOR =
            new Fact<>("path.connector", Kind.PATH, "the connector account and its groups");
    /** What is known of writeback on the side of the tenant. */
    public static final Fact<IntegrationState> INTEGRATION =
            new Fact<>("tenant.integration", Kind.TENANT, "the tenant's writeback settings");

    private Facts() {}
}
