package dev.writeback.collect;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Containers;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.Schema;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Source;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.testing.SmallForest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Answers from a snapshot made by hand, and remembers what it was asked. */
final class StubDirectory implements DirectoryReader {
    final List<AccountQuery> queries = new ArrayList<>();
    int openStreams;

    private final Snapshot content;
    private final Observation<List<ConnectorAccount>> accounts;

    StubDirectory(Snapshot content, Observation<List<ConnectorAccount>> accounts) {
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
        return content.observe(Facts.SCHEMA, content.forest());
    }

    @Override
    public Observation<SecurityDescriptor> headDescriptor(DomainRef domain) {
        return content.observe(Facts.HEAD_DESCRIPTOR, domain);
    }

    @Override
    public Observation<PasswordPolicy> passwordPolicy(DomainRef domain) {
        return SmallForest.unknown(Reason.ACCESS_DENIED, "no policy for you");
    }

    @Override
    public Observation<Containers> containers(DomainRef domain) {
        return content.observe(Facts.CONTAINERS, domain);
    }

    @Override
    public Observation<List<ConnectorAccount>> accounts(DomainRef domain, AccountQuery query) {
        queries.add(query);
        return accounts;
    }

    @Override
    public Stream<UserRecord> users(DomainRef domain) {
        openStreams++;
        return content.users().onClose(() -> openStreams--);
    }
}
