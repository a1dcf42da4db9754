package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.Sight;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.Source;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Reads the password policy of a domain head, and the fine-grained ones. */
final class PolicyReader {
    private static final String PRECEDENCE = "msDS-PasswordSettingsPrecedence";
    private static final String APPLIES_TO = "msDS-PSOAppliesTo";
    private static final String PERMISSION =
            "List contents and Read all properties on CN=Password Settings Container,CN=System";

    private final Directory directory;
    private final DomainRef domain;

    PolicyReader(Directory directory, DomainRef domain) {
        this.directory = directory;
        this.domain = domain;
    }

    Observation<PasswordPolicy> ofHead() {
        Source source = directory.source(domain.head());
        return Answer.of(
                directory,
                source,
                "the password policy on the domain head",
                () -> directory
                        .entries()
                        .entry(domain.head().toString(), PolicyMapper.HEAD.attributes())
                        .flatMap(PolicyMapper.HEAD::policy)
                        .map(policy -> directory.known(policy, source))
                        .orElseGet(() -> directory.hidden(
                                "the password policy on the domain head",
                                "Read domain password & lockout policies on it",
                                source)));
    }

    Observation<List<PasswordSettings>> fineGrained() {
        Dn container = Dn.parse("CN=Password Settings Container,CN=System," + domain.head());
        Source source = directory.source(container);
        return Answer.of(directory, source, "a fine-grained password policy", () -> {
            Optional<SearchResultEntry> top =
                    directory.entries().entry(container.toString(), List.of(Entries.DESCRIPTOR));
            if (top.isEmpty() || hidesChildren(top.get(), source)) {
                return directory.hidden("any fine-grained password policy", PERMISSION, source);
            }
            List<PasswordSettings> all = new ArrayList<>();
            for (SearchResultEntry entry : directory.entries().subtree(container, policies(), attributes())) {
                Optional<NavigableSet<Sid>> appliesTo = appliesTo(entry);
                if (appliesTo.isEmpty()) {
                    return directory.notVisible(
                            "to whom " + entry.getDN() + " applies cannot be told: an account or group that it names is"
                                    + " hidden, or they are too many",
                            source);
                }
                Optional<PasswordSettings> settings = settings(entry, appliesTo.get());
                if (settings.isEmpty()) {
                    return directory.hidden(entry.getDN(), PERMISSION, source);
                }
                all.add(settings.get());
            }
            return directory.known(List.copyOf(all), source);
        });
    }

    private boolean hidesChildren(SearchResultEntry container, Source source) throws LDAPException {
        Observation<SecurityDescriptor> descriptor =
                directory.descriptors(source).observe(container.getAttributeValueBytes(Entries.DESCRIPTOR));
        Sight sight = Sight.of(directory);
        return descriptor.known().map(sight::hidesChildren).orElse(true);
    }

    private static Filter policies() {
        return Filter.createEqualityFilter("objectClass", "msDS-PasswordSettings");
    }

    private static List<String> attributes() {
        List<String> attributes = new ArrayList<>(PolicyMapper.SETTINGS.attributes());
        attributes.add(PRECEDENCE);
        attributes.add(APPLIES_TO);
        return attributes;
    }

    /** Empty if it is not visible. */
    private static Optional<PasswordSettings> settings(SearchResultEntry entry, NavigableSet<Sid> appliesTo) {
        OptionalLong precedence = Attributes.number(entry, PRECEDENCE);
        Optional<PasswordPolicy> policy = PolicyMapper.SETTINGS.policy(entry);
        if (precedence.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PasswordSettings(
                Dn.parse(entry.getDN()), Math.toIntExact(precedence.getAsLong()), appliesTo, policy.get()));
    }

    /** Empty if not all of them are visible. A policy that applies to nobody has no {@value #APPLIES_TO}. */
    private Optional<NavigableSet<Sid>> appliesTo(SearchResultEntry entry) throws LDAPException {
        String[] names = entry.getAttributeValues(APPLIES_TO);
        if (Attributes.cut(entry, APPLIES_TO)) {
            return Optional.empty();
        }
        NavigableSet<Sid> appliesTo = new TreeSet<>();
        for (String dn : names == null ? new String[0] : names) {
            Optional<Sid> sid = directory
                    .entries()
                    .entry(dn, List.of("objectSid"))
                    .flatMap(object -> Attributes.sid(object, "objectSid"));
            if (sid.isEmpty()) {
                return Optional.empty();
            }
            appliesTo.add(sid.get());
        }
        return Optional.of(appliesTo);
    }
}
