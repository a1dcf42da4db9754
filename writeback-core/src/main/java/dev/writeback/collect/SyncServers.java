package dev.writeback.collect;

import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.ConnectorDescription;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.AccountQuery.Form;
import dev.writeback.port.DirectoryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the computers on which an engine runs: named in its account's description, or allowed to use a managed account. */
final class SyncServers {
    private final DirectoryReader directory;

    SyncServers(DirectoryReader directory) {
        this.directory = directory;
    }

    Observation<List<Computer>> of(ConnectorAccount account, DomainRef home) {
        if (!account.hosts().isEmpty()) {
            return search(new AccountQuery.Identified(account.hosts()), "its hosts are groups, or not visible", home);
        }
        Optional<String> name =
                account.description().flatMap(ConnectorDescription::parse).flatMap(ConnectorDescription::computer);
        return name.map(computer -> search(
                        new AccountQuery.Named(Form.SAM, computer + "$"),
                        "no computer " + computer + " is visible, on which the engine was installed",
                        home))
                .orElseGet(() -> new Unknown<>(
                        Reason.NOT_VISIBLE,
                        "the description of " + account.samAccountName() + " names no computer",
                        directory.source()));
    }

    /** In its own domain first: computers of the same name may stand in several. */
    private Observation<List<Computer>> search(AccountQuery query, String none, DomainRef home) {
        List<DomainRef> order = new ArrayList<>(List.of(home));
        directory.domains().stream().filter(domain -> !domain.equals(home)).forEach(order::add);
        Source source = directory.source();
        Unknown<?> silent = null;
        for (DomainRef domain : order) {
            Observation<List<Computer>> computers = directory.domain(domain).computers(query);
            if (computers instanceof Known<List<Computer>> known
                    && !known.value().isEmpty()) {
                return known;
            }
            silent = computers instanceof Unknown<?> unknown ? unknown : silent;
        }
        return silent == null ? new Unknown<>(Reason.NOT_VISIBLE, none, source) : silent.cast();
    }
}
