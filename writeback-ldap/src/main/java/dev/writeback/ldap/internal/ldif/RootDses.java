package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.util.StaticUtils;
import dev.writeback.access.Token;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.text.ParseException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What domain controllers said of themselves, each for its own domain. One that does not name its domain speaks for none. */
final class RootDses {
    private final Map<Dn, Entry> byDomain = new LinkedHashMap<>();

    /**
     * Adds what one said.
     *
     * @throws IllegalArgumentException if somebody else exported that of the same domain: nobody could tell who saw what
     */
    void add(Entry entry) {
        String domain = entry.getAttributeValue("defaultNamingContext");
        if (domain == null) {
            return;
        }
        byDomain.merge(Dn.parse(domain), entry, (one, other) -> {
            Set<Sid> token = token(one);
            if (!token.isEmpty() && !token(other).isEmpty() && !token.equals(token(other))) {
                throw new IllegalArgumentException("the files hold two root DSEs of " + domain
                        + ", read by different accounts: export each domain once, with one account");
            }
            return Export.joined(one, other);
        });
    }

    /** What a domain controller of this domain said; empty: it was not exported. */
    Optional<Entry> of(Dn domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    /** The token of the account that exported this domain; empty: nobody knows. */
    Optional<Token> reader(Dn domain) {
        return of(domain)
                .map(RootDses::token)
                .filter(sids -> !sids.isEmpty())
                .map(sids -> Token.of(sids.first(), sids));
    }

    private static NavigableSet<Sid> token(Entry entry) {
        NavigableSet<Sid> token = new TreeSet<>();
        Attribute sids = entry.getAttribute("tokenGroups");
        if (sids != null) {
            for (byte[] sid : sids.getValueByteArrays()) {
                token.add(Sid.ofBytes(sid));
            }
        }
        return token;
    }

    /** The server's time at the last export; empty: none says it. */
    Optional<Instant> exportedAt() {
        return byDomain.values().stream()
                .flatMap(entry -> moment(entry.getAttributeValue("currentTime")).stream())
                .max(Comparator.naturalOrder());
    }

    /** As in {@code 20261102081530.0Z}. */
    private static Optional<Instant> moment(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(StaticUtils.decodeGeneralizedTime(text).toInstant());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
