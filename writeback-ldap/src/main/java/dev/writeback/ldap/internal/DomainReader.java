package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.Source;
import dev.writeback.sd.SecurityDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the domain head and the containers below it. */
public final class DomainReader {
    private static final Filter CONTAINERS = Filter.createORFilter(
            Filter.createEqualityFilter("objectClass", "organizationalUnit"),
            Filter.createEqualityFilter("objectClass", "container"),
            Filter.createEqualityFilter("objectClass", "builtinDomain"));

    private final Directory directory;
    private final DomainRef domain;
    private final Source source;

    /** A reader of {@code domain}. */
    public DomainReader(Directory directory, DomainRef domain) {
        this.directory = directory;
        this.domain = domain;
        this.source = directory.source(domain.head());
    }

    /** The head's owner and discretionary list. */
    public Observation<SecurityDescriptor> headDescriptor() {
        try {
            Optional<SearchResultEntry> head =
                    directory.entry(domain.head().toString(), List.of(Directory.DESCRIPTOR), AdControls.ownerAndDacl());
            byte[] bytes = head.isPresent() ? head.get().getAttributeValueBytes(Directory.DESCRIPTOR) : null;
            return directory.descriptors(source).observe(bytes);
        } catch (LDAPException e) {
            return Failures.unknown(e, source);
        }
    }

    /** The password policy, if all of it is visible. */
    public Observation<PasswordPolicy> passwordPolicy() {
        try {
            Optional<SearchResultEntry> head = directory.entry(domain.head().toString(), PolicyMapper.ATTRIBUTES);
            return head.flatMap(PolicyMapper::policy)
                    .map(policy -> directory.known(policy, source))
                    .orElseGet(() ->
                            directory.notVisible("the password policy on the domain head is not visible", source));
        } catch (LDAPException e) {
            return Failures.unknown(e, source);
        } catch (ArithmeticException | NumberFormatException e) {
            return new Observation.Unknown<>(
                    Observation.Reason.MALFORMED, "the password policy on the domain head is no number", source);
        }
    }

    /** Organizational units and containers, with owner and discretionary list each. */
    public Observation<Containers> containers() {
        try {
            DescriptorTable descriptors = directory.descriptors(source);
            List<Container> containers = new ArrayList<>();
            for (SearchResultEntry entry : directory.subtree(
                    domain.head(), CONTAINERS, List.of(Directory.DESCRIPTOR), AdControls.ownerAndDacl())) {
                containers.add(new Container(
                        Dn.parse(entry.getDN()),
                        descriptors.observe(entry.getAttributeValueBytes(Directory.DESCRIPTOR))));
            }
            return directory.known(new Containers(containers), source);
        } catch (LDAPException e) {
            return Failures.unknown(e, source);
        } catch (IllegalArgumentException e) {
            return new Observation.Unknown<>(Observation.Reason.MALFORMED, "a container has a broken name", source);
        }
    }
}
