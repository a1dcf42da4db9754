package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.connection.RootDse;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.Source;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the accounts that AdminSDHolder protects: the protected groups are few, and so are their members, so each is asked for by
 * itself. Source of the list of groups: Microsoft, "Appendix C: Protected Accounts and Groups", and MS-ADTS 3.1.1.6.1.2.
 */
final class ProtectedReader {
    static final List<String> ATTRIBUTES =
            List.of("objectClass", "objectSid", "sAMAccountType", "member", Entries.DESCRIPTOR);

    private static final String MEMBER = "member";

    private final Directory directory;
    private final RootDse rootDse;
    private final DomainRef domain;
    private final Function<Dn, Optional<ReadDomain>> homes;

    /** {@code homes}: finds the domain in which an object stands; empty: it does not answer. */
    ProtectedReader(Directory directory, RootDse rootDse, Function<Dn, Optional<ReadDomain>> homes) {
        this.directory = directory;
        this.rootDse = rootDse;
        this.domain = rootDse.domain();
        this.homes = homes;
    }

    Observation<ProtectedAccounts> accounts() {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "a protected group", () -> {
            Descent descent = new Descent();
            ProtectedGroups groups = new ProtectedGroups(directory, rootDse);
            List<SearchResultEntry> top = groups.entries();
            Optional<Sid> missing = groups.hidden(top);
            if (missing.isPresent()) {
                return directory.hidden(
                        "the protected group " + missing.get(), "List contents on CN=Builtin and CN=Users", source);
            }
            for (SearchResultEntry group : top) {
                descent.into(group);
            }
            if (descent.hidden.isPresent()) {
                return directory.notVisible(descent.hidden.get(), source);
            }
            groups.singleAccounts().forEach(descent.accounts::add);
            return directory.known(new ProtectedAccounts(descent.accounts), source);
        });
    }

    /** Goes from groups down to their members, and on into those that are groups. */
    private final class Descent {
        private final NavigableSet<Sid> accounts = new TreeSet<>();
        private final Set<Sid> seen = new HashSet<>();
        private final ReadRights rights;
        private final DescriptorTable descriptors = directory.descriptors(directory.source(domain.head()));
        private Optional<String> hidden = Optional.empty();

        Descent() throws LDAPException {
            this.rights = ReadRights.of(directory, rootDse.schema(), List.of(MEMBER));
        }

        void into(SearchResultEntry top) throws LDAPException {
            Deque<SearchResultEntry> open = new ArrayDeque<>(List.of(top));
            while (!open.isEmpty()) {
                SearchResultEntry entry = open.remove();
                Optional<Sid> sid = Attributes.sid(entry, "objectSid");
                hidden = hidden.or(() -> hiddenKind(entry));
                if (sid.isEmpty() || !seen.add(sid.get())) {
                    continue;
                }
                if (entry.hasAttributeValue("objectClass", "group")) {
                    open.addAll(members(entry));
                    open.addAll(isHere(entry.getDN()) ? byPrimaryGroup(sid.get()) : List.of());
                } else if (isHere(entry.getDN()) && entry.hasAttributeValue("sAMAccountType", UserScan.USER_ACCOUNT)) {
                    accounts.add(sid.get());
                }
            }
        }

        /** Of a group or a user it takes the SID, and of a user the type of account; a contact has neither. */
        private Optional<String> hiddenKind(SearchResultEntry entry) {
            boolean group = entry.hasAttributeValue("objectClass", "group");
            boolean user = entry.hasAttributeValue("objectClass", "user");
            boolean complete = entry.hasAttribute("objectClass")
                    && (!(group || user) || entry.hasAttribute("objectSid"))
                    && (!user || entry.hasAttribute("sAMAccountType"));
            return complete
                    ? Optional.empty()
                    : Optional.of("what " + entry.getDN() + " is, a member of a protected group, is hidden (it takes"
                            + " Read objectClass, objectSid and sAMAccountType)");
        }

        /** A group of another domain may hold accounts of this one: Enterprise Admins stands in the root alone. */
        private boolean isHere(String dn) {
            return Dn.parse(dn).dnsName().equals(domain.dnsName());
        }

        private List<SearchResultEntry> members(SearchResultEntry group) throws LDAPException {
            List<SearchResultEntry> members = new ArrayList<>();
            if (Attributes.cut(group, MEMBER)) {
                Filter of = Filter.createEqualityFilter("memberOf", group.getDN());
                return directory.entries().subtree(domain.head(), of, ATTRIBUTES);
            }
            String[] names = group.getAttributeValues(MEMBER);
            if (names == null && mayHideMembers(group)) {
                hidden = Optional.of("the members of " + group.getDN() + " are hidden (it takes Read member)");
            }
            for (String name : names == null ? new String[0] : names) {
                Optional<SearchResultEntry> member = member(name);
                member.ifPresent(members::add);
                if (member.isEmpty() && hidden.isEmpty() && !standsForSid(name)) {
                    hidden = Optional.of(name + ", a member of " + group.getDN()
                            + ", is hidden (it takes List contents on what is above it)");
                }
            }
            return members;
        }

        private Optional<SearchResultEntry> member(String name) throws LDAPException {
            if (isHere(name)) {
                return directory.entries().entry(name, ATTRIBUTES);
            }
            Optional<ReadDomain> home = homes.apply(Dn.parse(name));
            if (home.isEmpty()) {
                hidden = Optional.of("the members of " + name + " are not known: its domain does not answer");
                return Optional.empty();
            }
            return home.get().object(name, ATTRIBUTES);
        }

        /** Somebody from elsewhere: no account of this domain. */
        private static boolean standsForSid(String name) {
            return Dn.parse(name)
                    .parent()
                    .filter(parent -> parent.ownName().equalsIgnoreCase("ForeignSecurityPrincipals"))
                    .isPresent();
        }

        private boolean mayHideMembers(SearchResultEntry group) {
            Optional<SecurityDescriptor> descriptor = descriptors
                    .observe(group.getAttributeValueBytes(Entries.DESCRIPTOR))
                    .known();
            return descriptor.map(seen -> rights.hides(seen, MEMBER)).orElse(true);
        }

        /** A primary group does not list those whose primary group it is. */
        private List<SearchResultEntry> byPrimaryGroup(Sid group) throws LDAPException {
            if (!group.value().startsWith("S-1-5-21-")) {
                return List.of();
            }
            String rid = group.value().substring(group.value().lastIndexOf('-') + 1);
            return directory
                    .entries()
                    .subtree(domain.head(), Filter.createEqualityFilter("primaryGroupID", rid), ATTRIBUTES);
        }
    }
}
