package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Failures;
import dev.writeback.ldap.internal.query.Pages;
import dev.writeback.ldap.internal.query.Sight;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.SecurityDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All user accounts of a domain, as a stream that ends in a gap when nobody answers any more. */
final class UserScan {
    /** The sAMAccountType of normal user accounts of every class; indexed. */
    static final String USER_ACCOUNT = "805306368";

    private static final Filter USERS = Filter.createEqualityFilter("sAMAccountType", USER_ACCOUNT);

    private final Directory directory;
    private final DomainRef domain;
    private final Dn schema;
    private final Source source;

    UserScan(Directory directory, DomainRef domain, Dn schema) {
        this.directory = directory;
        this.domain = domain;
        this.schema = schema;
        this.source = directory.source(domain.head());
    }

    /** A new pass. Close the stream to free the connection. */
    Stream<UserRecord> stream() {
        ReadRights rights;
        Optional<UserRecord> hidden;
        try {
            rights = ReadRights.of(directory, schema, UserMapper.OPTIONAL);
            hidden = hidden(rights.sight());
        } catch (LDAPException e) {
            return Stream.of(new UserRecord.Gap(domain, Failures.unknown(e, source)));
        }
        Pages pages = directory.entries().pages(domain.head(), USERS, UserMapper.ATTRIBUTES);
        UserMapper mapper = new UserMapper(domain, source, directory.descriptors(source), rights);
        UserPass pass = new UserPass(domain, pages, mapper, source);
        int traits = Spliterator.NONNULL | Spliterator.ORDERED;
        return Stream.concat(
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(pass, traits), false), hidden.stream())
                .onClose(pages::close);
    }

    /** Users below a unit that this account may not list do not come, and nothing in the answer says so. */
    private Optional<UserRecord> hidden(Sight sight) {
        ObjectReader objects = new ObjectReader(directory, domain);
        Observation<Containers> containers = objects.containers();
        if (containers instanceof Unknown<Containers> unknown) {
            return Optional.of(new UserRecord.Gap(domain, unknown));
        }
        if (!sight.known()) {
            return Optional.of(gap("it is not known who reads, so nobody can tell which users are hidden"));
        }
        Collection<Container> all = containers.known().map(Containers::all).orElse(List.of());
        Dn users = Dn.parse("CN=Users," + domain.head());
        if (hidesChildren(objects.head(), sight)
                || all.stream().noneMatch(container -> container.dn().equals(users))) {
            return Optional.of(gap(
                    "users below " + domain.head() + " are hidden: the account that reads may not list its contents"));
        }
        List<Dn> units = all.stream()
                // other containers hold no users, and hide what they hold by default
                .filter(container ->
                        container.dn().isOrganizationalUnit() || container.dn().equals(users))
                .filter(container -> hidesChildren(container.descriptor(), sight))
                .map(Container::dn)
                .toList();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(gap("users below " + units.get(0) + (units.size() == 1 ? "" : " and other units")
                        + " are hidden: the account that reads may not list their contents"));
    }

    private static boolean hidesChildren(Observation<SecurityDescriptor> descriptor, Sight sight) {
        return descriptor.known().filter(sight::hidesChildren).isPresent();
    }

    private UserRecord gap(String detail) {
        return new UserRecord.Gap(domain, new Unknown<>(Reason.NOT_VISIBLE, detail, source));
    }
}
