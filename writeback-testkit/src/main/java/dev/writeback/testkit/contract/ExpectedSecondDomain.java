package dev.writeback.testkit.contract;

import dev.writeback.model.DomainRef;
import dev.writeback.sd.Sid;
import java.util.Map;
import org.immutables.value.Value;

/** What a forest of two domains is known to hold, so that a reader can be held to it. */
@Value.Immutable
// spelled out, as the style of core cannot be resolved from outside its module when documentation is made
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaultAsDefault = true,
        allowedClasspathAnnotations = {Override.class})
public abstract class ExpectedSecondDomain {
    ExpectedSecondDomain() {}

    /** The root domain. */
    public abstract DomainRef root();

    /** The other domain. */
    public abstract DomainRef domain();

    /** sAMAccountName of an account of the root domain, the only one in the forest. */
    public abstract String connectorName();

    /** A universal group of the root domain that holds the account. */
    public abstract Sid everywhere();

    /** A domain-local group of the root domain that holds the universal group. */
    public abstract Sid inRootAlone();

    /** A domain-local group of the other domain that holds the universal group. */
    public abstract Sid inDomainAlone();

    /** sAMAccountName of a user of the other domain, the only one in the forest. */
    public abstract String user();

    /** How many users the other domain has in all, computers not counted. */
    public abstract long users();

    /** A user of the other domain who is a member of the root domain's Enterprise Admins. */
    public abstract Sid enterpriseAdministrator();

    /** The other domain's controllers: DNS name, and whether it is writable. */
    public abstract Map<String, Boolean> controllers();

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ExpectedSecondDomain}; everything must be set. Not threadsafe. */
    public static final class Builder extends ImmutableExpectedSecondDomain.Builder {
        Builder() {}
    }
}
