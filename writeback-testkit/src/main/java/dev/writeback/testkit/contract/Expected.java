package dev.writeback.testkit.contract;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.TenantHint;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a directory is known to hold, so that a reader can be held to it. */
@Value.Immutable
// spelled out, as the style of core cannot be resolved from outside its module when documentation is made
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaultAsDefault = true,
        allowedClasspathAnnotations = {Override.class})
public abstract class Expected {
    Expected() {}

    /** The domain that is looked at, the root of its forest. */
    public abstract DomainRef domain();

    /** The policy on its head. */
    public abstract PasswordPolicy passwordPolicy();

    /** Organizational units that must be found; there may be more. One of them has an escaped comma in its name. */
    public abstract List<Dn> containers();

    /** SID of the connector account, the only one whose name starts with {@code MSOL_}. It has a description. */
    public abstract Sid connector();

    /** Where the connector account stands. */
    public abstract Dn connectorDn();

    /** sAMAccountName of the connector account. */
    public abstract String connectorName();

    /** Whether Authenticated Users is a member of Pre-Windows 2000 Compatible Access, as by default. */
    @Value.Default
    public boolean preWindows2000Access() {
        return true;
    }

    /** SID of an ordinary user who has a userPrincipalName. */
    public abstract Sid namedUser();

    /** userPrincipalName of that user. */
    public abstract String namedUserUpn();

    /** How many users there are in all, the connector account and built-in ones included, computers not. */
    public abstract long users();

    /** A user whose discretionary list is shut off from inheritance, and whose adminCount is not set. */
    public abstract Dn blockedUser();

    /** A user whose adminCount is 1. */
    public abstract Dn protectedUser();

    /** A user of the class inetOrgPerson. */
    public abstract Dn inetOrgPerson();

    /** Accounts that are members of protected groups now, directly, through other groups, or by their nature. */
    public abstract List<Dn> protectedNow();

    /** Accounts that are not, such as one that was once and still looks like it. */
    public abstract List<Dn> protectedNoMore();

    /** A user who may not log on. */
    public abstract Dn disabledUser();

    /** A computer that is enabled, and no domain controller. */
    public abstract Dn computer();

    /** Its name, without the dollar sign. */
    public abstract String computerName();

    /** What it says it runs; empty: it never said so. */
    public abstract Optional<String> operatingSystem();

    /** The version of that; empty: it never said so. */
    public abstract Optional<String> operatingSystemVersion();

    /** The domain controllers: DNS name, and whether it is writable. */
    public abstract Map<String, Boolean> controllers();

    /** Whether the domain controllers know how to enforce the password history at a reset. */
    @Value.Default
    public boolean policyHints() {
        return true;
    }

    /** The fine-grained policies; empty: hidden from the account that reads. */
    public abstract Optional<List<PasswordSettings>> passwordSettings();

    /** Whether Microsoft Entra Password Protection is installed. */
    @Value.Default
    public boolean passwordProtection() {
        return false;
    }

    /** The tenant that the directory names; empty: none. */
    public abstract Optional<TenantHint> tenant();

    /** Users tied to a twin by something else than their id. */
    public abstract Map<Dn, Bytes> anchors();

    /** Whether the blind reader sees neither the descriptor of CN=Server nor that of Pre-Windows 2000 Compatible Access. */
    @Value.Default
    public boolean blindToSamObjects() {
        return true;
    }

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds an {@link Expected}. By default, all is as in a new forest that is read by an ordinary account; everything that
     * has no default must be set. Not threadsafe.
     */
    public static final class Builder extends ImmutableExpected.Builder {
        Builder() {}
    }
}
