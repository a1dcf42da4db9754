package dev.writeback.collect;

import dev.writeback.model.AccountState;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.Schema;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.TenantHint;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.testing.SmallForest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers from a snapshot made by hand, and remembers what it was asked. Answers nothing while a stream is open. */
final class StubDirectory implements DirectoryReader {
    final List<AccountQuery> queries = new ArrayList<>();
    final Map<Dn, AccountState> states = new HashMap<>();
    final Map<DomainRef, Observation<List<SyncedUser>>> silent = new HashMap<>();
    Observation<List<Computer>> computers = SmallForest.known(List.of());
    int openStreams;
    int passes;

    private final Snapshot content;
    private final Function<AccountQuery, Observation<List<ConnectorAccount>>> accounts;

    /** {@code accounts}: the answer to every search for accounts. */
    StubDirectory(Snapshot content, Observation<List<ConnectorAccount>> accounts) {
        this(content, query -> accounts);
    }

    StubDirectory(Snapshot content, Function<AccountQuery, Observation<List<ConnectorAccount>>> accounts) {
        this.content = content;
        this.accounts = accounts;
    }

    @Override
    public Source source() {
        return content.source();
    }

    @Override
    public Forest forest() {
        return content.forest();
    }

    @Override
    public List<DomainRef> domains() {
        return content.domains();
    }

    @Override
    public Observation<Schema> schema() {
        refuseWhileStreaming();
        return content.observe(Facts.SCHEMA, content.forest());
    }

    @Override
    public Observation<TenantHint> tenantHint() {
        return content.observe(Facts.TENANT_HINT, content.forest());
    }

    @Override
    public DomainReader domain(DomainRef domain) {
        return new OfDomain(domain);
    }

    private final class OfDomain implements DomainReader {
        private final DomainRef domain;

        OfDomain(DomainRef domain) {
            this.domain = domain;
        }

        private <T> Observation<T> content(Fact<T> fact) {
            refuseWhileStreaming();
            return content.observe(fact, domain);
        }

        @Override
        public DomainRef domain() {
            return domain;
        }

        @Override
        public Observation<SecurityDescriptor> headDescriptor() {
            return content(Facts.HEAD_DESCRIPTOR);
        }

        @Override
        public Observation<SecurityDescriptor> samServer() {
            return content(Facts.SAM_SERVER);
        }

        @Override
        public Observation<SecurityDescriptor> preWindows2000() {
            return content(Facts.PRE_WINDOWS_2000);
        }

        @Override
        public Observation<List<PasswordSettings>> passwordSettings() {
            return content(Facts.PASSWORD_SETTINGS);
        }

        @Override
        public Observation<Boolean> passwordProtection() {
            return content(Facts.PASSWORD_PROTECTION);
        }

        @Override
        public Observation<Containers> containers() {
            return content(Facts.CONTAINERS);
        }

        @Override
        public Observation<ProtectedAccounts> protectedAccounts() {
            return content(Facts.PROTECTED);
        }

        @Override
        public Observation<List<DomainController>> controllers() {
            return content(Facts.CONTROLLERS);
        }

        @Override
        public Observation<PasswordPolicy> passwordPolicy() {
            return SmallForest.unknown(Reason.ACCESS_DENIED, "no policy for you");
        }

        @Override
        public Observation<List<ConnectorAccount>> accounts(AccountQuery query) {
            refuseWhileStreaming();
            queries.add(query);
            return accounts.apply(query);
        }

        @Override
        public Observation<ConnectorAccount> visiting(ConnectorAccount account) {
            return SmallForest.known(account);
        }

        @Override
        public AccountState accountState(Dn account) {
            Unknown<?> unknown = new Unknown<>(Reason.NOT_VISIBLE, "no state of " + account, source());
            return states.getOrDefault(account, AccountState.unknown(unknown));
        }

        @Override
        public Observation<List<Computer>> computers(AccountQuery query) {
            refuseWhileStreaming();
            queries.add(query);
            return computers;
        }

        @Override
        public Observation<List<SyncedUser>> find(AccountQuery query) {
            refuseWhileStreaming();
            queries.add(query);
            AccountQuery.Named named = (AccountQuery.Named) query;
            return silent.getOrDefault(
                    domain,
                    SmallForest.known(content.users()
                            .map(SyncedUser.class::cast)
                            .filter(user -> user.domain().equals(domain))
                            .filter(user -> user.samAccountName().equals(named.name())
                                    || user.dn().toString().equals(named.name()))
                            .toList()));
        }

        @Override
        public Stream<UserRecord> users() {
            refuseWhileStreaming();
            openStreams++;
            passes++;
            return content.users().onClose(() -> openStreams--);
        }
    }

    private void refuseWhileStreaming() {
        if (openStreams > 0) {
            throw new IllegalStateException("a stream of users is open");
        }
    }
}
