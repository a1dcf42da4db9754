package dev.writeback.testkit.contract;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.sd.Sid;
import java.util.List;
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

    /** The only domain of the forest. */
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

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Expected}; everything but {@code preWindows2000Access} must be set. Not threadsafe. */
    public static final class Builder extends ImmutableExpected.Builder {
        Builder() {}
    }
}
