package dev.writeback.testing;

import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.Facts;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.Snapshot;
import dev.writeback.model.TenantHint;
import dev.writeback.model.WritebackPath;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Answers about {@link SmallForest} to which no rule objects. */
public final class HealthyFacts {
    /** Lets Authenticated Users list, read and see the permissions of an object. */
    public static final String READABLE = "(A;;LCRPRC;;;AU)";

    private HealthyFacts() {}

    static Snapshot.Builder put(Snapshot.Builder snapshot) {
        ConnectorAccount account = SmallForest.connector();
        Candidate candidate = new Candidate(
                account.sid(),
                account.dn(),
                account.samAccountName(),
                WritebackPath.Engine.CONNECT,
                Evidence.NAME,
                Candidate.Logon.SEEN,
                Optional.empty());
        return snapshot.put(
                        Facts.TENANT_HINT,
                        SmallForest.FOREST,
                        SmallForest.known(new TenantHint(Optional.empty(), Optional.of("corp.onmicrosoft.com"))))
                .put(Facts.SAM_SERVER, SmallForest.DOMAIN, SmallForest.known(descriptor(READABLE)))
                .put(Facts.PRE_WINDOWS_2000, SmallForest.DOMAIN, SmallForest.known(descriptor(READABLE)))
                .put(Facts.PASSWORD_POLICY, SmallForest.DOMAIN, SmallForest.known(policy(Duration.ZERO)))
                .put(Facts.PASSWORD_SETTINGS, SmallForest.DOMAIN, SmallForest.known(List.of()))
                .put(Facts.PASSWORD_PROTECTION, SmallForest.DOMAIN, SmallForest.known(false))
                .put(Facts.PROTECTED, SmallForest.DOMAIN, SmallForest.known(new ProtectedAccounts(new TreeSet<>())))
                .put(Facts.CONTROLLERS, SmallForest.DOMAIN, SmallForest.known(List.of(controller())))
                .put(Facts.CANDIDATES, SmallForest.DOMAIN, SmallForest.known(List.of(candidate)))
                .put(Facts.ENABLED, SmallForest.PATH, SmallForest.known(true))
                .put(Facts.LOCKED, SmallForest.PATH, SmallForest.known(false))
                .put(Facts.ACCOUNT_EXPIRY, SmallForest.PATH, SmallForest.known(Optional.empty()))
                .put(Facts.PASSWORD_EXPIRY, SmallForest.PATH, SmallForest.known(Optional.empty()))
                .put(Facts.SYNC_SERVERS, SmallForest.PATH, SmallForest.known(List.of(server())));
    }

    /** The domain's policy with this minimum age, otherwise as a new domain has it. */
    public static PasswordPolicy policy(Duration minimumAge) {
        return PasswordPolicy.builder()
                .minimumAge(minimumAge)
                .maximumAge(Duration.ofDays(42))
                .minimumLength(7)
                .historyLength(24)
                .complex(true)
                .lockoutThresholdAttempts(0)
                .build();
    }

    /** A writable domain controller with the policy hints control under both of its numbers. */
    public static DomainController controller() {
        return new DomainController(
                "dc1.corp.example",
                true,
                OptionalInt.of(7),
                SmallForest.known(Set.of("1.2.840.113556.1.4.2239", "1.2.840.113556.1.4.2066")));
    }

    /** The computer on which the engine runs. */
    public static Computer server() {
        return Computer.builder()
                .name("SYNC01")
                .sid(new Sid("S-1-5-21-1-2-3-1500"))
                .dn(Dn.parse("CN=SYNC01,CN=Computers,DC=corp,DC=example"))
                .enabled(true)
                .domainController(false)
                .operatingSystem("Windows Server 2022 Standard")
                .operatingSystemVersion("10.0 (20348)")
                .lastLogon(SmallForest.NOW.minus(Duration.ofDays(3)))
                .build();
    }

    /** A descriptor with these entries. */
    public static SecurityDescriptor descriptor(String... aces) {
        return SecurityDescriptor.of(
                0,
                new Sid("S-1-5-32-544"),
                null,
                Acl.of(List.of(aces).stream()
                        .map(ace -> Sddl.parseAce(ace, SidAliases.wellKnown()))
                        .toList()));
    }
}
