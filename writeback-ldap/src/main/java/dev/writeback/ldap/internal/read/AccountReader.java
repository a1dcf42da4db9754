package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import dev.writeback.port.AccountQuery;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads accounts with everything that would be in their token. */
public final class AccountReader {
    private static final List<String> ATTRIBUTES = List.of("objectSid", "sAMAccountName", "description");
    private static final String TOKEN_GROUPS = "tokenGroups";
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

    /** In the token of every account that logs on over the network (MS-ADTS 5.1.3.1; the last one on Windows only). */
    private static final List<Sid> EVERY_NETWORK_LOGON =
            List.of(Sid.EVERYONE, Sid.NETWORK, Sid.AUTHENTICATED_USERS, Sid.THIS_ORGANIZATION);

    private final Directory directory;
    private final DomainRef domain;

    /** A reader of accounts in {@code domain}. */
    public AccountReader(Directory directory, DomainRef domain) {
        this.directory = directory;
        this.domain = domain;
    }

    /** The accounts that match, by name. */
    public Observation<List<ConnectorAccount>> accounts(AccountQuery query) {
        Source source = directory.source(domain.head());
        try {
            if (membersOfPreWindows2000AccessHidden()) {
                return directory.notVisible(
                        "the members of Pre-Windows 2000 Compatible Access are hidden from the account that reads",
                        source);
            }
            List<ConnectorAccount> accounts = new ArrayList<>();
            for (SearchResultEntry entry : entries(query)) {
                ConnectorAccount account = account(entry);
                if (account == null) {
                    return directory.notVisible(
                            "objectSid or tokenGroups of " + entry.getDN() + " is not visible", source);
                }
                accounts.add(account);
            }
            accounts.sort(Comparator.comparing(ConnectorAccount::samAccountName, String.CASE_INSENSITIVE_ORDER));
            return directory.known(List.copyOf(accounts), source);
        } catch (LDAPException e) {
            return Failures.unknown(e, source);
        } catch (IllegalArgumentException e) {
            return new Observation.Unknown<>(
                    Observation.Reason.MALFORMED, "an account carries a broken SID: " + e.getMessage(), source);
        }
    }

    /** Whether everybody is in that group decides about many rights; hidden members look like none. */
    private boolean membersOfPreWindows2000AccessHidden() throws LDAPException {
        Filter group = Filter.createEqualityFilter("objectSid", Sid.PRE_WINDOWS_2000_ACCESS.toBytes());
        DescriptorTable descriptors = directory.descriptors(directory.source(domain.head()));
        Sight sight = Sight.of(directory);
        return directory
                .subtree(domain.head(), group, List.of(Directory.DESCRIPTOR), AdControls.ownerAndDacl())
                .stream()
                .map(entry -> descriptors.observe(entry.getAttributeValueBytes(Directory.DESCRIPTOR)))
                .flatMap(descriptor -> descriptor.known().stream())
                .anyMatch(sight::hidesMembers);
    }

    private List<SearchResultEntry> entries(AccountQuery query) throws LDAPException {
        if (query instanceof AccountQuery.Prefix start) {
            return search(Filter.createSubInitialFilter("sAMAccountName", start.prefix()));
        }
        AccountQuery.Named named = (AccountQuery.Named) query;
        return switch (named.form()) {
            case DN ->
                Dn.parse(named.name()).within(domain.head())
                        ? directory.entry(named.name(), ATTRIBUTES).stream().toList()
                        : List.of();
            case UPN -> search(byPrincipalName(named.name()));
            case SAM -> search(Filter.createEqualityFilter("sAMAccountName", named.name()));
        };
    }

    /** An account without a userPrincipalName has the implicit one of its sAMAccountName and its domain. */
    private Filter byPrincipalName(String name) {
        Filter explicit = Filter.createEqualityFilter("userPrincipalName", name);
        int at = name.lastIndexOf('@');
        boolean here = name.substring(at + 1).equalsIgnoreCase(domain.dnsName());
        return here
                ? Filter.createORFilter(
                        explicit, Filter.createEqualityFilter("sAMAccountName", name.substring(0, Math.max(at, 0))))
                : explicit;
    }

    private List<SearchResultEntry> search(Filter byName) throws LDAPException {
        Filter filter = Filter.createANDFilter(Filter.createEqualityFilter("objectClass", "user"), byName);
        return directory.subtree(domain.head(), filter, ATTRIBUTES);
    }

    private @Nullable ConnectorAccount account(SearchResultEntry entry) throws LDAPException {
        byte[] sid = entry.getAttributeValueBytes("objectSid");
        String name = entry.getAttributeValue("sAMAccountName");
        Optional<Attribute> groups =
                directory.entry(entry.getDN(), List.of(TOKEN_GROUPS)).map(found -> found.getAttribute(TOKEN_GROUPS));
        if (sid == null || name == null || groups.isEmpty()) {
            return null;
        }
        NavigableSet<Sid> sids = new TreeSet<>(EVERY_NETWORK_LOGON);
        for (byte[] group : groups.get().getValueByteArrays()) {
            sids.add(Sid.ofBytes(group));
        }
        sids.addAll(groupsOfEveryLogon());
        return ConnectorAccount.builder()
                .sid(Sid.ofBytes(sid))
                .dn(Dn.parse(entry.getDN()))
                .samAccountName(name)
                .description(Optional.ofNullable(entry.getAttributeValue("description")))
                .groupSids(sids)
                .build();
    }

    /**
     * Groups that contain the well-known SIDs, such as Pre-Windows 2000 Compatible Access: {@code tokenGroups} of an
     * account does not list them, the token has them.
     */
    private List<Sid> groupsOfEveryLogon() throws LDAPException {
        List<Filter> members = new ArrayList<>();
        for (Sid sid : EVERY_NETWORK_LOGON) {
            String dn = "CN=" + sid + ",CN=ForeignSecurityPrincipals," + domain.head();
            members.add(Filter.createExtensibleMatchFilter("member", IN_CHAIN, false, dn));
        }
        Filter filter = Filter.createANDFilter(
                Filter.createEqualityFilter("objectClass", "group"), Filter.createORFilter(members));
        List<Sid> groups = new ArrayList<>();
        for (SearchResultEntry entry : directory.subtree(domain.head(), filter, List.of("objectSid"))) {
            byte[] sid = entry.getAttributeValueBytes("objectSid");
            if (sid != null) {
                groups.add(Sid.ofBytes(sid));
            }
        }
        return groups;
    }
}
