package dev.writeback.collect;

import dev.writeback.model.Candidate;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Snapshot;
import dev.writeback.model.WritebackPath;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the paths of each domain, and what is known of their accounts, into a snapshot. */
final class Accounts {
    private final DirectoryReader directory;
    private final Instant now;
    private final Optional<AccountQuery> named;
    private final Discovery discovery;

    Accounts(DirectoryReader directory, CollectOptions options, Instant now) {
        this.directory = directory;
        this.now = now;
        this.named = options.connector();
        Discovery search = new Discovery(directory, now);
        this.discovery = named.map(search::named).orElseGet(search::byNameOrRights);
    }

    void put(DomainRef domain, Snapshot.Builder snapshot) {
        Optional<Unknown<?>> obstacle = obstacle();
        if (obstacle.isPresent()) {
            Unknown<?> why = obstacle.get();
            snapshot.put(Facts.CANDIDATES, domain, why.<List<Candidate>>cast())
                    .put(Facts.PATHS, domain, why.<List<WritebackPath>>cast());
            return;
        }
        snapshot.put(
                Facts.CANDIDATES,
                domain,
                known(discovery.all().stream().map(Found::candidate).toList()));
        List<Found> candidates = discovery.candidates();
        snapshot.put(
                Facts.PATHS,
                domain,
                known(candidates.stream().map(found -> path(found, domain)).toList()));
        candidates.forEach(found -> put(found, path(found, domain), snapshot));
    }

    private void put(Found found, WritebackPath path, Snapshot.Builder snapshot) {
        ConnectorAccount account = found.account();
        boolean atHome = path.domain().equals(found.home());
        Observation<ConnectorAccount> there =
                atHome ? known(account) : directory.domain(path.domain()).visiting(account);
        snapshot.put(Facts.CONNECTOR, path, there)
                .put(Facts.ENABLED, path, found.state().enabled())
                .put(Facts.LOCKED, path, found.state().locked())
                .put(Facts.ACCOUNT_EXPIRY, path, found.state().validUntil())
                .put(Facts.PASSWORD_EXPIRY, path, found.state().passwordValidUntil())
                .put(Facts.SYNC_SERVERS, path, found.servers());
    }

    private static WritebackPath path(Found found, DomainRef domain) {
        return new WritebackPath(found.engine(), found.account().sid(), domain);
    }

    private <T> Observation<T> known(T value) {
        return new Known<>(value, directory.source(), now);
    }

    /** Guessing among named accounts could judge one that is not in use any more. */
    private Optional<Unknown<?>> obstacle() {
        List<Found> found = discovery.all();
        Optional<Unknown<?>> overlooked = named.isPresent() ? Optional.empty() : discovery.rootSilence();
        if (overlooked.isPresent()) {
            return overlooked;
        }
        if (found.isEmpty()) {
            return Optional.of(
                    discovery.silence().orElseGet(() -> new Unknown<>(Reason.NOT_VISIBLE, none(), directory.source())));
        }
        return named.isPresent() && found.size() > 1
                ? Optional.of(new Unknown<>(Reason.AMBIGUOUS, several(found), directory.source()))
                : Optional.empty();
    }

    private String none() {
        if (named.isPresent() && named.get() instanceof AccountQuery.Named query) {
            return "no account " + query.name() + " is visible";
        }
        return "no account named MSOL_… or of cloud sync is visible, and none with such rights on a domain head; name the"
                + " connector account (--connector NAME)";
    }

    private static String several(List<Found> found) {
        return found.stream()
                        .map(each -> each.account().samAccountName() + " in " + each.home())
                        .collect(Collectors.joining(", "))
                + " could be meant; name one of them by its distinguished name";
    }
}
