package dev.writeback.model;

import dev.writeback.access.Token;
import dev.writeback.internal.ValueStyle;
import dev.writeback.sd.Sid;
import java.util.NavigableSet;
import java.util.Optional;
import org.immutables.value.Value;

/** The account as which the sync engine writes passwords into one domain. */
@Value.Immutable
@ValueStyle
public abstract class ConnectorAccount {
    ConnectorAccount() {}

    /** Identity of the account. Source: {@code objectSid}. */
    public abstract Sid sid();

    /** Where the account stands. Source: {@code distinguishedName}. */
    public abstract Dn dn();

    /** Its name for logging on. Source: {@code sAMAccountName}. */
    public abstract String samAccountName();

    /** Most specific class, such as {@code user} or {@code msDS-GroupManagedServiceAccount}. Source: {@code objectClass}. */
    public abstract String objectClass();

    /** What its creator wrote about it; empty: nothing, or not visible. Source: {@code description}. */
    public abstract Optional<String> description();

    /**
     * The SIDs in its security context beside its own: groups, nested ones included, and the well-known SIDs of a
     * network logon with what they are members of. Source: {@code tokenGroups} and the members of BUILTIN groups.
     */
    @Value.NaturalOrder
    public abstract NavigableSet<Sid> groupSids();

    /**
     * Who may use it, if it is a group managed service account: computers, and groups of them. Empty for other accounts, or
     * not visible. Source: {@code msDS-GroupMSAMembership}.
     */
    @Value.NaturalOrder
    public abstract NavigableSet<Sid> hosts();

    /** Refuses an account that is a group of itself. */
    @Value.Check
    protected void check() {
        if (groupSids().contains(sid())) {
            throw new IllegalArgumentException("groupSids contains the account itself: " + sid());
        }
    }

    /** Its security context on the domain controllers of its domain. */
    public Token token() {
        return Token.of(sid(), groupSids());
    }

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ConnectorAccount}; without description and groups by default. Not threadsafe. */
    public static final class Builder extends ImmutableConnectorAccount.Builder {
        Builder() {}
    }
}
