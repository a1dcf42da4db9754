package dev.writeback.model;

import dev.writeback.internal.ValueStyle;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/** A user account that a sync engine could carry into the tenant. */
@Value.Immutable
@ValueStyle
public abstract non-sealed class SyncedUser implements UserRecord {
    SyncedUser() {}

    @Override
    public abstract DomainRef domain();

    /** Where it stands. Source: {@code distinguishedName}. */
    public abstract Dn dn();

    /** Its identity, which survives renaming and moving. Source: {@code objectGUID}. */
    public abstract Guid id();

    /** Its identity in access control. Source: {@code objectSid}. */
    public abstract Sid sid();

    /** Most specific class, such as {@code user} or {@code inetOrgPerson}. Source: {@code objectClass}. */
    public abstract String objectClass();

    /** Its name for logging on. Source: {@code sAMAccountName}. */
    public abstract String samAccountName();

    /** Its name in the form of a mail address; empty: none, or not visible. Source: {@code userPrincipalName}. */
    public abstract Optional<String> userPrincipalName();

    /** Its descriptor, without audit list. Source: {@code nTSecurityDescriptor}. */
    public abstract Observation<SecurityDescriptor> descriptor();

    /** 1: it was once protected by AdminSDHolder; empty: never, or not visible. Source: {@code adminCount}. */
    public abstract OptionalInt adminCount();

    /** What links it to its twin in the tenant, if not its id; empty: its id does. Source: {@code mS-DS-ConsistencyGuid}. */
    public abstract Optional<Bytes> anchor();

    /** Attributes of it that the account that reads may not see, so that their absence means nothing; lower case. */
    @Value.Default
    public Set<String> hidden() {
        return Set.of();
    }

    /** Whether this attribute of it, in any letter case, is among the {@link #hidden} ones. */
    public final boolean hides(String attribute) {
        return hidden().contains(attribute.toLowerCase(Locale.ROOT));
    }

    /** Whether it belongs to the system, like Administrator and krbtgt. Source: {@code isCriticalSystemObject}. */
    @Value.Default
    public boolean critical() {
        return false;
    }

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SyncedUser}; not critical, and without optional names, by default. Not threadsafe. */
    public static final class Builder extends ImmutableSyncedUser.Builder {
        Builder() {}
    }
}
