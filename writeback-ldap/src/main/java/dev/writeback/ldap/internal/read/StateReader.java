package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.Failures;
import dev.writeback.model.AccountState;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.sd.SecurityDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** Reads what may keep an account from logging on. Each attribute may be visible or not. */
final class StateReader {
    private static final String CONTROL = "userAccountControl";
    private static final String COMPUTED = "msDS-User-Account-Control-Computed";
    private static final String ACCOUNT_EXPIRES = "accountExpires";
    private static final String PASSWORD_EXPIRES = "msDS-UserPasswordExpiryTimeComputed";
    private static final String LAST_LOGON = "lastLogonTimestamp";
    private static final List<String> READ = List.of(CONTROL, COMPUTED, ACCOUNT_EXPIRES, PASSWORD_EXPIRES, LAST_LOGON);

    private static final long DISABLED = 0x2;
    private static final long LOCKED = 0x10;

    private final Directory directory;
    private final Dn schema;

    StateReader(Directory directory, Dn schema) {
        this.directory = directory;
        this.schema = schema;
    }

    AccountState state(Dn account) {
        Source source = directory.source(account);
        try {
            List<String> attributes = new ArrayList<>(READ);
            attributes.add(Entries.DESCRIPTOR);
            Optional<SearchResultEntry> entry = directory.entries().entry(account.toString(), attributes);
            return entry.isPresent()
                    ? state(entry.get(), source)
                    : AccountState.unknown(new Unknown<>(Reason.NOT_VISIBLE, account + " is not visible", source));
        } catch (LDAPException e) {
            return AccountState.unknown(Failures.unknown(e, source));
        }
    }

    private AccountState state(SearchResultEntry entry, Source source) throws LDAPException {
        return new AccountState(
                value(entry, CONTROL, source, bits -> (bits & DISABLED) == 0),
                value(entry, COMPUTED, source, bits -> (bits & LOCKED) != 0),
                value(entry, ACCOUNT_EXPIRES, source, Attributes::moment),
                value(entry, PASSWORD_EXPIRES, source, StateReader::passwordExpiry),
                lastLogon(entry, source));
    }

    /** The directory computes 0 for a password that must be changed at the next logon. */
    private static Optional<Instant> passwordExpiry(long ticks) {
        return ticks == 0 ? Optional.of(Instant.EPOCH) : Attributes.moment(ticks);
    }

    /** Every account has these, so one that does not come is hidden. */
    private <T> Observation<T> value(
            SearchResultEntry entry, String attribute, Source source, LongFunction<? extends T> meaning) {
        return Answer.of(directory, source, attribute, () -> {
            OptionalLong number = Attributes.number(entry, attribute);
            return number.isPresent()
                    ? directory.known(meaning.apply(number.getAsLong()), source)
                    : notVisible(attribute, source);
        });
    }

    /** An account that never logged on has none. */
    private Observation<Optional<Instant>> lastLogon(SearchResultEntry entry, Source source) throws LDAPException {
        if (!entry.hasAttribute(LAST_LOGON)) {
            Observation<SecurityDescriptor> descriptor =
                    directory.descriptors(source).observe(entry.getAttributeValueBytes(Entries.DESCRIPTOR));
            ReadRights rights = ReadRights.of(directory, schema, List.of(LAST_LOGON));
            boolean hidden = descriptor
                    .known()
                    .map(seen -> rights.hides(seen, LAST_LOGON))
                    .orElse(true);
            return hidden ? notVisible(LAST_LOGON, source) : directory.known(Optional.empty(), source);
        }
        return value(entry, LAST_LOGON, source, Attributes::moment);
    }

    private <T> Observation<T> notVisible(String attribute, Source source) {
        return directory.hidden(attribute, "Read " + attribute + " on the account", source);
    }
}
