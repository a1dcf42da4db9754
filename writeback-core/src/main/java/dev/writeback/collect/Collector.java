package dev.writeback.collect;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.IntegrationState;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Tenant;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a snapshot of a directory. The users are kept in memory; equal descriptors are one object. */
public final class Collector {
    private static final AccountQuery EXPRESS_ACCOUNTS = new AccountQuery.Prefix("MSOL_");

    private final DirectoryReader directory;
    private final CollectOptions options;

    private Collector(DirectoryReader directory, CollectOptions options) {
        this.directory = directory;
        this.options = options;
    }

    /** Reads everything that the checks need. What the directory does not answer is unknown in the snapshot. */
    public static Snapshot collect(DirectoryReader directory, CollectOptions options) {
        return new Collector(directory, options).snapshot();
    }

    private Snapshot snapshot() {
        List<DomainRef> domains = directory.domains();
        Snapshot.Builder snapshot = Snapshot.builder(
                        directory.forest(), directory.source(), options.clock().instant())
                .domains(domains)
                .put(Facts.SCHEMA, directory.forest(), directory.schema())
                .put(Facts.INTEGRATION, Tenant.NOT_EXAMINED, IntegrationState.notExamined());
        List<UserRecord> users = new ArrayList<>();
        for (DomainRef domain : domains) {
            snapshot.put(Facts.HEAD_DESCRIPTOR, domain, directory.headDescriptor(domain));
            snapshot.put(Facts.PASSWORD_POLICY, domain, directory.passwordPolicy(domain));
            snapshot.put(Facts.CONTAINERS, domain, directory.containers(domain));
            putPaths(snapshot, domain);
            try (Stream<UserRecord> pass = directory.users(domain)) {
                pass.forEach(users::add);
            }
        }
        return snapshot.users(users::stream).build();
    }

    private void putPaths(Snapshot.Builder snapshot, DomainRef domain) {
        AccountQuery query = options.connector().orElse(EXPRESS_ACCOUNTS);
        Observation<ConnectorAccount> connector = onlyOne(directory.accounts(domain, query), query);
        Observation<WritebackPath> path =
                connector.map(account -> new WritebackPath(Engine.CONNECT, account.sid(), domain));
        snapshot.put(Facts.PATHS, domain, path.map(List::of));
        path.known().ifPresent(known -> snapshot.put(Facts.CONNECTOR, known, connector));
    }

    /** Guessing among several candidates could judge an account that is not in use any more. */
    private static Observation<ConnectorAccount> onlyOne(
            Observation<List<ConnectorAccount>> found, AccountQuery query) {
        return found.fold(
                known -> switch (known.value().size()) {
                    case 0 -> new Observation.Unknown<>(Reason.NOT_VISIBLE, none(query), known.source());
                    case 1 -> new Observation.Known<>(known.value().get(0), known.source(), known.at());
                    default -> new Observation.Unknown<>(Reason.AMBIGUOUS, several(known.value()), known.source());
                },
                Observation.Unknown::cast);
    }

    private static String none(AccountQuery query) {
        return query instanceof AccountQuery.Named named
                ? "no account " + named.name() + " is visible"
                : "no account named MSOL_… is visible; name the connector account (--connector NAME)";
    }

    private static String several(List<ConnectorAccount> accounts) {
        return accounts.stream().map(ConnectorAccount::samAccountName).collect(Collectors.joining(", "))
                + " could be the connector account; name one (--connector NAME)";
    }
}
