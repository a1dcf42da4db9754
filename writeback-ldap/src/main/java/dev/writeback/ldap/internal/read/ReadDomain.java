package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.connection.RootDse;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.AccountState;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A domain of which somebody shows the entries. */
public final class ReadDomain implements DomainReader {
    private final Directory directory;
    private final RootDse rootDse;
    private final Function<Dn, Optional<ReadDomain>> homes;
    private final ObjectReader objects;
    private final PolicyReader policies;
    private final AccountSearch search;

    /**
     * The domain of {@code rootDse}.
     *
     * @param homes finds the domain in which an account stands; empty: it does not answer
     */
    public ReadDomain(Directory directory, RootDse rootDse, Function<Dn, Optional<ReadDomain>> homes) {
        this.directory = directory;
        this.rootDse = rootDse;
        this.homes = homes;
        this.objects = new ObjectReader(directory, rootDse.domain());
        this.policies = new PolicyReader(directory, rootDse.domain());
        this.search =
                new AccountSearch(directory, rootDse.domain(), new Partitions(directory, rootDse.configuration()));
    }

    @Override
    public DomainRef domain() {
        return rootDse.domain();
    }

    @Override
    public Observation<SecurityDescriptor> headDescriptor() {
        return objects.head();
    }

    @Override
    public Observation<SecurityDescriptor> samServer() {
        return objects.samServer();
    }

    @Override
    public Observation<SecurityDescriptor> preWindows2000() {
        return objects.preWindows2000();
    }

    @Override
    public Observation<Containers> containers() {
        return objects.containers();
    }

    @Override
    public Observation<PasswordPolicy> passwordPolicy() {
        return policies.ofHead();
    }

    @Override
    public Observation<List<PasswordSettings>> passwordSettings() {
        return policies.fineGrained();
    }

    @Override
    public Observation<Boolean> passwordProtection() {
        return new ProtectionAgents(directory, domain()).installed();
    }

    @Override
    public Observation<ProtectedAccounts> protectedAccounts() {
        return new ProtectedReader(directory, rootDse, homes).accounts();
    }

    @Override
    public Observation<List<DomainController>> controllers() {
        return new ControllerReader(directory, rootDse.configuration())
                .controllers(domain(), rootDse.hostName(), rootDse.controls());
    }

    @Override
    public Observation<List<ConnectorAccount>> accounts(AccountQuery query) {
        return accountReader().accounts(query);
    }

    @Override
    public Observation<ConnectorAccount> visiting(ConnectorAccount account) {
        return homes.apply(account.dn())
                .map(home -> accountReader().visiting(account, home, homeFirst(home)))
                .orElseGet(() -> new Unknown<>(
                        Reason.UNREACHABLE, "the domain of " + account.dn() + " does not answer", directory.source()));
    }

    /** The domains of the forest that answer. Those that are not listed are not asked. */
    private List<ReadDomain> homeFirst(ReadDomain home) {
        Set<ReadDomain> domains = new LinkedHashSet<>(List.of(home, this));
        try {
            new Partitions(directory, rootDse.configuration())
                    .domains(rootDse.rootDomain())
                    .forEach(domain -> homes.apply(domain.head()).ifPresent(domains::add));
        } catch (LDAPException | IllegalArgumentException e) {
            // groups that none of these has stay unknown
        }
        return List.copyOf(domains);
    }

    private AccountReader accountReader() {
        return new AccountReader(directory, domain(), rootDse.schema(), search);
    }

    @Override
    public AccountState accountState(Dn account) {
        return new StateReader(directory, rootDse.schema()).state(account);
    }

    @Override
    public Observation<List<Computer>> computers(AccountQuery query) {
        return new ComputerReader(directory, domain(), search).computers(query);
    }

    @Override
    public Observation<List<SyncedUser>> find(AccountQuery query) {
        return new UserFinder(directory, domain(), rootDse.schema(), search).users(query);
    }

    @Override
    public Stream<UserRecord> users() {
        return new UserScan(directory, domain(), rootDse.schema()).stream();
    }

    Optional<NavigableSet<Sid>> groupsEverywhere(Dn account) throws LDAPException {
        return directory.entries().groupsEverywhere(account);
    }

    Optional<SearchResultEntry> object(String dn, List<String> attributes) throws LDAPException {
        return directory.entries().entry(dn, attributes);
    }

    List<SearchResultEntry> find(Filter groups) throws LDAPException {
        return directory.entries().subtree(domain().head(), groups, List.of("objectSid"));
    }
}
