package dev.writeback.testing;

import dev.writeback.model.Candidate;
import dev.writeback.model.Computer;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.Snapshot;
import dev.writeback.model.WritebackPath;
import dev.writeback.sd.Sid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Random answers to what is asked of domains, domain controllers and accounts. */
final class DirectoryDraws {
    /** Also what is no Windows, and what only sounds like one. */
    static final List<String> SYSTEMS = List.of(
            "Windows Server 2022 Standard", "Windows 11 Pro", "ContosoWINDOWSserver", "samba", "Windows Storage 1234");

    /** Also of a form that Windows does not write. */
    static final List<String> VERSIONS = List.of("10.0 (20348)", " 6.3 (9600)", "10.0 (20348) rev 7", "4.19", "ten");

    private final Draw draw;

    private DirectoryDraws(Draw draw) {
        this.draw = draw;
    }

    static void put(Snapshot.Builder snapshot, DomainRef domain, WritebackPath path, Draw draw) {
        DirectoryDraws draws = new DirectoryDraws(draw);
        snapshot.put(Facts.SAM_SERVER, domain, draws.seen(() -> DescriptorDraws.descriptor(draw)))
                .put(Facts.PRE_WINDOWS_2000, domain, draws.seen(() -> DescriptorDraws.descriptor(draw)))
                .put(Facts.PASSWORD_SETTINGS, domain, draws.seen(() -> draw.list(3, draws::settings)))
                .put(Facts.PASSWORD_PROTECTION, domain, draws.seen(() -> draw.chance(50)))
                .put(Facts.PROTECTED, domain, draws.seen(() -> new ProtectedAccounts(draws.sids())))
                .put(Facts.CONTROLLERS, domain, draws.seen(() -> draw.list(3, draws::controller)))
                .put(Facts.CANDIDATES, domain, draws.seen(() -> draw.list(3, draws::candidate)))
                .put(Facts.ENABLED, path, draws.seen(() -> draw.chance(50)))
                .put(Facts.LOCKED, path, draws.seen(() -> draw.chance(50)))
                .put(Facts.ACCOUNT_EXPIRY, path, draws.seen(draws::moment))
                .put(Facts.PASSWORD_EXPIRY, path, draws.seen(draws::moment))
                .put(Facts.SYNC_SERVERS, path, draws.seen(() -> draw.list(2, draws::computer)));
    }

    private <T> Observation<T> seen(Supplier<T> value) {
        return draw.chance(70)
                ? SmallForest.known(value.get())
                : SmallForest.unknown(draw.oneOf(Reason.values()), "drawn");
    }

    private NavigableSet<Sid> sids() {
        return new TreeSet<>(draw.list(4, () -> DescriptorDraws.sid(draw)));
    }

    private Optional<Instant> moment() {
        return draw.chance(50) ? Optional.of(Instant.ofEpochSecond(draw.below(Integer.MAX_VALUE))) : Optional.empty();
    }

    private PasswordSettings settings() {
        PasswordPolicy policy = PasswordPolicy.builder()
                .minimumAge(Duration.ofHours(draw.below(100)))
                .minimumLength(draw.below(20))
                .historyLength(draw.below(30))
                .complex(draw.chance(50))
                .lockoutThresholdAttempts(draw.below(20))
                .build();
        return new PasswordSettings(dn(), draw.below(100), sids(), policy);
    }

    private DomainController controller() {
        return new DomainController(
                "dc" + draw.below(9) + ".corp.example",
                draw.chance(80),
                draw.chance(50) ? OptionalInt.of(draw.below(8)) : OptionalInt.empty(),
                seen(() -> Set.copyOf(draw.list(4, this::control))));
    }

    private String control() {
        return draw.chance(20)
                ? SnapshotDraws.text(draw)
                : draw.oneOf("1.2.840.113556.1.4.2239", "1.2.840.113556.1.4.2066", "1.2.840." + draw.below(99));
    }

    private Candidate candidate() {
        return new Candidate(
                DescriptorDraws.sid(draw),
                dn(),
                "MSOL_" + draw.below(99),
                draw.oneOf(WritebackPath.Engine.values()),
                draw.oneOf(Candidate.Evidence.values()),
                draw.oneOf(Candidate.Logon.values()),
                optional("it is disabled"));
    }

    private Computer computer() {
        return Computer.builder()
                .name("SYNC" + draw.below(99))
                .sid(DescriptorDraws.sid(draw))
                .dn(dn())
                .enabled(draw.chance(50))
                .domainController(draw.chance(20))
                .operatingSystem(optional(draw.oneOf(SYSTEMS)))
                .operatingSystemVersion(optional(draw.oneOf(VERSIONS)))
                .lastLogon(moment())
                .build();
    }

    private Optional<String> optional(String usual) {
        return draw.chance(60)
                ? Optional.of(usual)
                : draw.chance(50) ? Optional.of(SnapshotDraws.text(draw)) : Optional.empty();
    }

    private Dn dn() {
        return Dn.parse("CN=n" + draw.below(1_000_000) + ",DC=corp,DC=example");
    }
}
