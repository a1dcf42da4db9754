package dev.writeback.testing;

import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.Snapshot;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.sd.Sid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Plausible answers, good and bad ones, about the accounts, computers and policies of a {@link SmallForest}. */
final class FactDraws {
    private static final String DOMAIN_SID = "S-1-5-21-1-2-3-";
    private static final String ADMINISTRATORS = "S-1-5-32-544";
    private static final List<String> NAMES = List.of("MSOL_0123456789ab", "provAgentgMSA$", "svc-sync");

    private final Snapshot.Builder snapshot;
    private final Draw draw;

    private FactDraws(Snapshot.Builder snapshot, Draw draw) {
        this.snapshot = snapshot;
        this.draw = draw;
    }

    /** Replaces the good answers. */
    static Snapshot.Builder put(Snapshot.Builder snapshot, Draw draw) {
        new FactDraws(snapshot, draw).put();
        return snapshot;
    }

    private void put() {
        List<ConnectorAccount> accounts = new ArrayList<>();
        List<WritebackPath> paths = new ArrayList<>();
        List<Candidate> candidates = draw.list(1, () -> candidate(account(1199), Optional.of("it is disabled")));
        for (int number = draw.oneOf(0, 1, 1, 2); number > 0; number--) {
            ConnectorAccount account = account(1104 + number);
            accounts.add(account);
            paths.add(new WritebackPath(draw.oneOf(Engine.values()), account.sid(), SmallForest.DOMAIN));
            candidates.add(candidate(
                    account,
                    draw.chance(80) ? Optional.empty() : Optional.of("it has not logged on since 2025-01-31")));
        }
        DomainRef domain = SmallForest.DOMAIN;
        snapshot.put(Facts.PATHS, domain, seen(() -> paths))
                .put(Facts.CANDIDATES, domain, seen(() -> candidates))
                .put(Facts.CONTROLLERS, domain, seen(() -> draw.list(3, this::controller)))
                .put(Facts.PASSWORD_POLICY, domain, seen(() -> HealthyFacts.policy(Duration.ofDays(draw.below(2)))))
                .put(Facts.PASSWORD_SETTINGS, domain, seen(() -> draw.list(2, this::settings)));
        for (int i = 0; i < paths.size(); i++) {
            ConnectorAccount account = accounts.get(i);
            snapshot.put(Facts.CONNECTOR, paths.get(i), seen(() -> account))
                    .put(Facts.ENABLED, paths.get(i), seen(() -> draw.chance(80)))
                    .put(Facts.LOCKED, paths.get(i), seen(() -> draw.chance(20)))
                    .put(Facts.ACCOUNT_EXPIRY, paths.get(i), seen(this::end))
                    .put(Facts.PASSWORD_EXPIRY, paths.get(i), seen(this::end))
                    .put(Facts.SYNC_SERVERS, paths.get(i), seen(() -> draw.list(2, this::computer)));
        }
    }

    private <T> Observation<T> seen(Supplier<T> value) {
        return draw.chance(90)
                ? SmallForest.known(value.get())
                : SmallForest.unknown(draw.oneOf(Reason.values()), "alice hides it");
    }

    private ConnectorAccount account(int rid) {
        String name = draw.oneOf(NAMES);
        ConnectorAccount.Builder account = ConnectorAccount.builder();
        account.from(SmallForest.connector()).sid(new Sid(DOMAIN_SID + rid)).samAccountName(name);
        account.dn(Dn.parse("CN=" + name + ",CN=Users,DC=corp,DC=example"));
        account.objectClass(draw.oneOf("user", "msDS-GroupManagedServiceAccount"));
        draw.list(2, () -> draw.oneOf(DOMAIN_SID + 512, DOMAIN_SID + 519, ADMINISTRATORS))
                .forEach(group -> account.addGroupSids(new Sid(group)));
        return account.build();
    }

    private Candidate candidate(ConnectorAccount account, Optional<String> outOfUse) {
        return new Candidate(
                account.sid(),
                account.dn(),
                account.samAccountName(),
                draw.oneOf(Engine.values()),
                draw.oneOf(Evidence.values()),
                draw.oneOf(Candidate.Logon.values()),
                outOfUse);
    }

    private DomainController controller() {
        return new DomainController(
                "dc" + draw.below(9) + ".corp.example",
                draw.chance(70),
                draw.chance(50) ? OptionalInt.of(draw.oneOf(6, 7)) : OptionalInt.empty(),
                seen(() -> draw.chance(60) ? Set.of("1.2.840.113556.1.4.2239") : Set.of("1.2.840.113556.1.4.319")));
    }

    private PasswordSettings settings() {
        return new PasswordSettings(
                Dn.parse("CN=strict" + draw.below(9) + ",CN=Password Settings Container,CN=System,DC=corp,DC=example"),
                draw.below(9),
                new TreeSet<>(draw.list(1, () -> new Sid(Grants.GROUP))),
                HealthyFacts.policy(Duration.ofHours(draw.below(3))));
    }

    private Optional<Instant> end() {
        return draw.oneOf(List.of(
                Optional.<Instant>empty(),
                Optional.of(Instant.EPOCH),
                Optional.of(SmallForest.NOW),
                Optional.of(SmallForest.NOW.plus(Duration.ofDays(draw.below(60))))));
    }

    private Computer computer() {
        String name = "SYNC" + draw.below(9);
        Computer.Builder computer = Computer.builder();
        computer.from(HealthyFacts.server()).name(name);
        return computer.sid(new Sid(DOMAIN_SID + (1500 + draw.below(9))))
                .dn(Dn.parse("CN=" + name + ",OU=Servers,DC=corp,DC=example"))
                .enabled(draw.chance(80))
                .domainController(draw.chance(30))
                .operatingSystem(Optional.of(draw.oneOf(DirectoryDraws.SYSTEMS)))
                .operatingSystemVersion(Optional.of(draw.oneOf(DirectoryDraws.VERSIONS)))
                .build();
    }
}
