package dev.writeback.model;

import dev.writeback.model.Subject.Kind;
import dev.writeback.sd.SecurityDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** Which accounts come into question for writing passwords back into the domain. */
    public static final Fact<List<Candidate>> CANDIDATES =
            new Fact<>("domain.candidates", Kind.DOMAIN, "which accounts could write passwords back into the domain");

    /** The fine-grained password policies. */
    public static final Fact<List<PasswordSettings>> PASSWORD_SETTINGS =
            new Fact<>("domain.passwordSettings", Kind.DOMAIN, "the fine-grained password policies");

    /** The accounts that AdminSDHolder protects now. */
    public static final Fact<ProtectedAccounts> PROTECTED =
            new Fact<>("domain.protected", Kind.DOMAIN, "the members of protected groups");

    /** The domain's controllers. */
    public static final Fact<List<DomainController>> CONTROLLERS =
            new Fact<>("domain.controllers", Kind.DOMAIN, "the domain controllers");

    /** The descriptor of the object that stands for remote SAM calls, CN=Server,CN=System. */
    public static final Fact<SecurityDescriptor> SAM_SERVER =
            new Fact<>("domain.samServer", Kind.DOMAIN, "the security descriptor of CN=Server,CN=System");

    /** The descriptor of the group Pre-Windows 2000 Compatible Access. */
    public static final Fact<SecurityDescriptor> PRE_WINDOWS_2000 = new Fact<>(
            "domain.preWindows2000", Kind.DOMAIN, "the security descriptor of Pre-Windows 2000 Compatible Access");

    /** Whether a domain controller runs the agent of Microsoft Entra Password Protection. */
    public static final Fact<Boolean> PASSWORD_PROTECTION = new Fact<>(
            "domain.passwordProtection", Kind.DOMAIN, "whether Entra Password Protection is installed in the domain");

    /** Whether the connector account may log on. */
    public static final Fact<Boolean> ENABLED =
            new Fact<>("path.enabled", Kind.PATH, "whether the connector account is enabled");

    /** Whether the connector account is locked out. */
    public static final Fact<Boolean> LOCKED =
            new Fact<>("path.locked", Kind.PATH, "whether the connector account is locked");

    /** When the connector account ends; empty: never. */
    public static final Fact<Optional<Instant>> ACCOUNT_EXPIRY =
            new Fact<>("path.accountExpiry", Kind.PATH, "when the connector account expires");

    /** When the connector account's password expires; empty: never. */
    public static final Fact<Optional<Instant>> PASSWORD_EXPIRY =
            new Fact<>("path.passwordExpiry", Kind.PATH, "when the connector account's password expires");

    /** The computers on which the engine runs, as far as the directory tells. */
    public static final Fact<List<Computer>> SYNC_SERVERS =
            new Fact<>("path.syncServers", Kind.PATH, "the computer on which the sync engine runs");

    /** The tenant that the directory itself names. */
    public static final Fact<TenantHint> TENANT_HINT =
            new Fact<>("forest.tenant", Kind.FOREST, "the tenant that the directory names");

    private Facts() {}
}
