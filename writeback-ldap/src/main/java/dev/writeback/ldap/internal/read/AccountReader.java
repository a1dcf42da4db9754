package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import dev.writeback.port.AccountQuery;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Reads accounts with everything that would be in their token. */
final class AccountReader {
    private static final String HOSTS = "msDS-GroupMSAMembership";
    private static final List<String> ATTRIBUTES =
            List.of("objectClass", "objectSid", "sAMAccountName", "description", HOSTS);

    private final Directory directory;
    private final DomainRef domain;
    private final AccountSearch search;
    private final Logon logon;

    AccountReader(Directory directory, DomainRef domain, Dn schema, AccountSearch search) {
        this.directory = directory;
        this.domain = domain;
        this.search = search;
        this.logon = new Logon(directory, domain, schema);
    }

    /** The accounts that match, by name. */
    Observation<List<ConnectorAccount>> accounts(AccountQuery query) {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "an account", () -> {
            List<SearchResultEntry> entries = search.entries("user", query, ATTRIBUTES);
            if (entries.isEmpty()) {
                return search.blind(query, "Users")
                        .map(why -> directory.<List<ConnectorAccount>>notVisible(why, source))
                        .orElseGet(() -> directory.known(List.of(), source));
            }
            Optional<NavigableSet<Sid>> everybody = logon.everybody();
            if (everybody.isEmpty()) {
                return directory.notVisible(Logon.HIDDEN, source);
            }
            List<ConnectorAccount> accounts = new ArrayList<>();
            for (SearchResultEntry entry : entries) {
                Optional<ConnectorAccount> account = account(entry, everybody.get());
                if (account.isEmpty()) {
                    return directory.hidden(
                            "objectSid or tokenGroups of " + entry.getDN(), "Read all properties on it", source);
                }
                accounts.add(account.get());
            }
            accounts.sort(Comparator.comparing(ConnectorAccount::samAccountName, String.CASE_INSENSITIVE_ORDER));
            return directory.known(List.copyOf(accounts), source);
        });
    }

    private Optional<ConnectorAccount> account(SearchResultEntry entry, NavigableSet<Sid> everybody)
            throws LDAPException {
        Dn dn = Dn.parse(entry.getDN());
        Optional<Sid> sid = Attributes.sid(entry, "objectSid");
        Optional<String> name = Attributes.text(entry, "sAMAccountName");
        Optional<String> objectClass = Attributes.objectClass(entry);
        Optional<NavigableSet<Sid>> groups = directory.entries().groups(dn);
        if (sid.isEmpty() || name.isEmpty() || objectClass.isEmpty() || groups.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ConnectorAccount.builder()
                .sid(sid.get())
                .dn(dn)
                .samAccountName(name.get())
                .objectClass(objectClass.get())
                .description(Attributes.text(entry, "description"))
                .groupSids(groups.get())
                .addAllGroupSids(everybody)
                .hosts(hosts(entry))
                .build());
    }

    /** The attribute is a descriptor whose entries let computers fetch the account's password. */
    private NavigableSet<Sid> hosts(SearchResultEntry entry) {
        byte[] bytes = entry.getAttributeValueBytes(HOSTS);
        NavigableSet<Sid> hosts = new TreeSet<>();
        if (bytes != null) {
            DescriptorTable table = directory.descriptors(directory.source());
            List<Ace> aces = table.observe(bytes)
                    .known()
                    .flatMap(SecurityDescriptor::dacl)
                    .map(Acl::aces)
                    .orElse(List.of());
            for (Ace ace : aces) {
                if (ace instanceof Ace.Typed entryOf && entryOf.type().effect() == AceType.Effect.ALLOW) {
                    hosts.add(entryOf.trustee());
                }
            }
        }
        return hosts;
    }

    /**
     * An account of another domain of the forest as this domain sees it; {@code domains}: those in which its groups may stand.
     */
    Observation<ConnectorAccount> visiting(ConnectorAccount account, ReadDomain home, List<ReadDomain> domains) {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "a group", () -> {
            Optional<NavigableSet<Sid>> everywhere = home.groupsEverywhere(account.dn());
            if (everywhere.isEmpty()) {
                return directory.hidden(
                        "tokenGroupsGlobalAndUniversal of " + account.dn(), "Read all properties on it", source);
            }
            Optional<NavigableSet<Sid>> everybody = logon.everybody();
            Optional<NavigableSet<Sid>> local = logon.localGroupsOf(account.dn(), everywhere.get(), domains);
            if (everybody.isEmpty()) {
                return directory.notVisible(Logon.HIDDEN, source);
            }
            if (local.isEmpty()) {
                return directory.notVisible(
                        "which groups of " + domain + " hold " + account.dn()
                                + " or a group of it is not known: a group"
                                + " is hidden from the account that reads, or its domain does not answer",
                        source);
            }
            NavigableSet<Sid> groups = new TreeSet<>(everywhere.get());
            groups.addAll(local.get());
            groups.addAll(everybody.get());
            return directory.known(
                    ConnectorAccount.builder().from(account).groupSids(groups).build(), source);
        });
    }
}
