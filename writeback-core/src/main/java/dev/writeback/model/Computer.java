package dev.writeback.model;

import dev.writeback.internal.ValueStyle;
import dev.writeback.sd.Sid;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A computer that is joined to a domain, as the directory knows it. */
@Value.Immutable
@ValueStyle
public abstract class Computer {
    Computer() {}

    /** Its name, without the dollar sign. Source: {@code sAMAccountName}. */
    public abstract String name();

    /** Its identity. Source: {@code objectSid}. */
    public abstract Sid sid();

    /** Where it stands. Source: {@code distinguishedName}. */
    public abstract Dn dn();

    /** Whether it may log on. Source: bit 0x2 of {@code userAccountControl}. */
    public abstract boolean enabled();

    /** Whether it is a domain controller, writable or not. Source: {@code primaryGroupID} 516 or 521. */
    public abstract boolean domainController();

    /** Such as {@code Windows Server 2022 Standard}; empty: it never said so, or not visible. */
    public abstract Optional<String> operatingSystem();

    /** Such as {@code 10.0 (20348)}; empty: it never said so, or not visible. */
    public abstract Optional<String> operatingSystemVersion();

    /** When it last logged on, up to 14 days late; empty: never, or not visible. Source: {@code lastLogonTimestamp}. */
    public abstract Optional<Instant> lastLogon();

    /** A builder without a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Computer}. Not threadsafe. */
    public static final class Builder extends ImmutableComputer.Builder {
        Builder() {}
    }
}
