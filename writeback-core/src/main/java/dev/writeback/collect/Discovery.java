package dev.writeback.collect;

import dev.writeback.model.AccountState;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Sid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks through all domains for accounts that may be the one that writes passwords back. */
final class Discovery {
    /** Names that the engines' setups give: Entra Connect, and the provisioning agent by build. */
    private static final AccountQuery BY_NAME = new AccountQuery.Any(List.of(
            new AccountQuery.Prefix("MSOL_"),
            new AccountQuery.Prefix("provAgentgMSA"),
            new AccountQuery.Prefix("pGMSA_")));

    private final DirectoryReader directory;
    private final SyncServers servers;
    private final Instant now;
    private final List<Found> found = new ArrayList<>();
    private final Map<DomainRef, Unknown<?>> silent = new LinkedHashMap<>();

    Discovery(DirectoryReader directory, Instant now) {
        this.directory = directory;
        this.servers = new SyncServers(directory);
        this.now = now;
    }

    /** Those whom the caller named. */
    Discovery named(AccountQuery query) {
        directory.domains().forEach(domain -> look(domain, query, Evidence.NAMED));
        return this;
    }

    /** Those with a name that a setup gives; where none of them is in use, those with rights on a domain head. */
    Discovery byNameOrRights() {
        for (DomainRef domain : directory.domains()) {
            look(domain, BY_NAME, Evidence.NAME);
        }
        if (inUse().isEmpty() && silent.isEmpty()) {
            lookByRights();
        }
        return this;
    }

    private void lookByRights() {
        Set<Sid> replicating = new TreeSet<>();
        Set<Sid> resetting = new TreeSet<>();
        for (DomainRef domain : directory.domains()) {
            directory
                    .domain(domain)
                    .headDescriptor()
                    .known()
                    .map(HeadHolders::of)
                    .ifPresent(holders -> {
                        replicating.addAll(holders.replicating());
                        resetting.addAll(holders.resetting());
                    });
        }
        look(replicating, Evidence.REPLICATES);
        look(resetting, Evidence.RESETS);
    }

    private void look(Set<Sid> holders, Evidence evidence) {
        if (!holders.isEmpty()) {
            AccountQuery query = new AccountQuery.Identified(holders);
            directory.domains().forEach(domain -> look(domain, query, evidence));
        }
    }

    private void look(DomainRef domain, AccountQuery query, Evidence evidence) {
        DomainReader reader = directory.domain(domain);
        Observation<List<ConnectorAccount>> accounts = reader.accounts(query);
        if (accounts instanceof Unknown<?> unknown) {
            silent.putIfAbsent(domain, unknown);
        }
        for (ConnectorAccount account : accounts.known().orElse(List.of())) {
            if (found.stream().noneMatch(known -> known.account().sid().equals(account.sid()))) {
                AccountState state = reader.accountState(account.dn());
                Observation<List<Computer>> computers = servers.of(account, domain);
                Optional<String> outOfUse = Leftovers.reason(evidence, state, computers, now);
                found.add(new Found(domain, account, evidence, state, computers, outOfUse));
            }
        }
    }

    /** Everybody who was found, leftovers included. */
    List<Found> all() {
        return Leftovers.compare(found);
    }

    /** Those of whom nothing says that they are leftovers; all, if that leaves nobody. */
    List<Found> candidates() {
        return inUse().isEmpty() ? all() : inUse();
    }

    private List<Found> inUse() {
        return all().stream().filter(each -> each.outOfUse().isEmpty()).toList();
    }

    /** Why somebody may have been overlooked in the root domain, where Entra Connect puts its account. */
    Optional<Unknown<?>> rootSilence() {
        return Optional.ofNullable(silent.get(directory.domains().get(0)));
    }

    /** Why somebody may have been overlooked in some domain. */
    Optional<Unknown<?>> silence() {
        return silent.values().stream().findFirst();
    }
}
