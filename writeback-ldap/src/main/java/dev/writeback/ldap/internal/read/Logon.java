package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.Sight;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a logon over the network adds to the groups of an account. Asked from the member upwards, by {@code memberOf}: a search for
 * groups by their members makes a server look through all members of all groups.
 */
final class Logon {
    static final String HIDDEN = "of which groups everybody is a member is hidden from the account that reads"
            + " (it takes List contents on CN=ForeignSecurityPrincipals and Read memberOf below it)";

    /** In the token of every account that logs on over the network (MS-ADTS 5.1.3.1; the last one on Windows only). */
    private static final List<Sid> EVERYBODY =
            List.of(Sid.EVERYONE, Sid.NETWORK, Sid.AUTHENTICATED_USERS, Sid.THIS_ORGANIZATION);

    private static final String MEMBER_OF = "memberOf";
    private static final String OF_A_DOMAIN = "S-1-5-21-";

    private final Directory directory;
    private final DomainRef domain;
    private final Dn schema;

    Logon(Directory directory, DomainRef domain, Dn schema) {
        this.directory = directory;
        this.domain = domain;
        this.schema = schema;
    }

    /**
     * The SIDs that every logon carries, and the groups of this domain that hold those; empty if such groups may be hidden.
     */
    Optional<NavigableSet<Sid>> everybody() throws LDAPException {
        Dn container = Dn.parse("CN=ForeignSecurityPrincipals," + domain.head());
        Climb climb = new Climb();
        for (Sid sid : EVERYBODY) {
            climb.from(Dn.parse("CN=" + sid + "," + container));
        }
        climb.found.addAll(EVERYBODY);
        boolean hidden = climb.hidden || (climb.members == 0 && hidesChildren(container));
        return hidden ? Optional.empty() : Optional.of(climb.found);
    }

    /** Where one object below is seen, the others are not hidden but absent. */
    private boolean hidesChildren(Dn container) throws LDAPException {
        Optional<SecurityDescriptor> descriptor = directory
                .entries()
                .entry(container.toString(), List.of(Entries.DESCRIPTOR))
                .flatMap(this::descriptor);
        return descriptor.isEmpty() || Sight.of(directory).hidesChildren(descriptor.get());
    }

    /**
     * The groups of this domain that hold one of these, of other domains; empty if such groups may be hidden.
     *
     * @param groups groups of any domain of the forest: a universal group may stand far from its members
     * @param domains where to look for them, in this order
     */
    Optional<NavigableSet<Sid>> localGroupsOf(Dn account, Collection<Sid> groups, List<ReadDomain> domains)
            throws LDAPException {
        List<Filter> members = new ArrayList<>(List.of(member(account)));
        NavigableSet<Sid> sought = new TreeSet<>(groups);
        for (ReadDomain each : domains) {
            if (sought.isEmpty()) {
                break;
            }
            Filter bySid = Filter.createORFilter(sought.stream()
                    .map(sid -> Filter.createEqualityFilter("objectSid", sid.toBytes()))
                    .toList());
            for (SearchResultEntry group : each.find(bySid)) {
                members.add(member(Dn.parse(group.getDN())));
                Attributes.sid(group, "objectSid").ifPresent(sought::remove);
            }
        }
        if (sought.stream().anyMatch(sid -> sid.value().startsWith(OF_A_DOMAIN))) {
            return Optional.empty();
        }
        Filter holders = Filter.createANDFilter(
                Filter.createEqualityFilter("objectClass", "group"), Filter.createORFilter(members));
        Climb climb = new Climb();
        for (SearchResultEntry group : directory.entries().subtree(domain.head(), holders, List.of("objectSid"))) {
            Attributes.sid(group, "objectSid").ifPresent(climb.found::add);
            climb.from(Dn.parse(group.getDN()));
        }
        return climb.hidden ? Optional.empty() : Optional.of(climb.found);
    }

    /** A member of another domain has no object here whose memberOf could be asked for. */
    private static Filter member(Dn dn) {
        return Filter.createEqualityFilter("member", dn.toString());
    }

    private Optional<SecurityDescriptor> descriptor(SearchResultEntry entry) {
        DescriptorTable descriptors = directory.descriptors(directory.source());
        return descriptors
                .observe(entry.getAttributeValueBytes(Entries.DESCRIPTOR))
                .known();
    }

    /** Goes from members up to groups, and on to the groups of these. */
    private final class Climb {
        private final NavigableSet<Sid> found = new TreeSet<>();
        private final ReadRights rights;
        private boolean hidden;
        private int members;

        Climb() throws LDAPException {
            this.rights = ReadRights.of(directory, schema, List.of(MEMBER_OF));
        }

        void from(Dn member) throws LDAPException {
            Deque<Dn> open = new ArrayDeque<>(List.of(member));
            while (!open.isEmpty()) {
                for (Dn group : groupsOf(open.remove())) {
                    Optional<Sid> sid = directory
                            .entries()
                            .entry(group.toString(), List.of("objectSid"))
                            .flatMap(entry -> Attributes.sid(entry, "objectSid"));
                    hidden |= sid.isEmpty();
                    if (sid.isPresent() && found.add(sid.get())) {
                        open.add(group);
                    }
                }
            }
        }

        /** An object that is not there is in no group. */
        private List<Dn> groupsOf(Dn member) throws LDAPException {
            Optional<SearchResultEntry> entry =
                    directory.entries().entry(member.toString(), List.of(MEMBER_OF, Entries.DESCRIPTOR));
            members += entry.isPresent() ? 1 : 0;
            List<String> groups =
                    entry.map(found -> Attributes.texts(found, MEMBER_OF)).orElse(List.of());
            if (!groups.isEmpty()) {
                return groups.stream().map(Dn::parse).toList();
            }
            hidden |= entry.isPresent()
                    && entry.flatMap(Logon.this::descriptor)
                            .map(seen -> rights.hides(seen, MEMBER_OF))
                            .orElse(true);
            return List.of();
        }
    }
}
