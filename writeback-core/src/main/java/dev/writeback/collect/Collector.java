package dev.writeback.collect;

import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.IntegrationState;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Tenant;
import dev.writeback.model.UserRecord;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes a snapshot of a directory: first all facts, then the users. Equal descriptors are one object. */
public final class Collector {
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
        Instant now = options.clock().instant();
        Snapshot.Builder snapshot = Snapshot.builder(directory.forest(), directory.source(), now)
                .domains(domains)
                .put(Facts.SCHEMA, directory.forest(), directory.schema())
                .put(Facts.TENANT_HINT, directory.forest(), directory.tenantHint())
                .put(Facts.INTEGRATION, Tenant.NOT_EXAMINED, IntegrationState.notExamined());
        domains.forEach(domain -> putDomain(snapshot, directory.domain(domain)));
        Accounts accounts = new Accounts(directory, options, now);
        domains.forEach(domain -> accounts.put(domain, snapshot));
        return snapshot.users(users(domains)).build();
    }

    private Supplier<Stream<UserRecord>> users(List<DomainRef> domains) {
        // one domain after the other: a reader has one open stream at a time
        Supplier<Stream<UserRecord>> passes = () ->
                domains.stream().flatMap(domain -> directory.domain(domain).users());
        if (!options.keepUsers()) {
            return passes;
        }
        List<UserRecord> kept = new ArrayList<>();
        try (Stream<UserRecord> pass = passes.get()) {
            pass.forEach(kept::add);
        }
        return kept::stream;
    }

    private static void putDomain(Snapshot.Builder snapshot, DomainReader domain) {
        DomainRef name = domain.domain();
        snapshot.put(Facts.HEAD_DESCRIPTOR, name, domain.headDescriptor())
                .put(Facts.SAM_SERVER, name, domain.samServer())
                .put(Facts.PRE_WINDOWS_2000, name, domain.preWindows2000())
                .put(Facts.PASSWORD_POLICY, name, domain.passwordPolicy())
                .put(Facts.PASSWORD_SETTINGS, name, domain.passwordSettings())
                .put(Facts.PASSWORD_PROTECTION, name, domain.passwordProtection())
                .put(Facts.CONTAINERS, name, domain.containers())
                .put(Facts.PROTECTED, name, domain.protectedAccounts())
                .put(Facts.CONTROLLERS, name, domain.controllers());
    }
}
