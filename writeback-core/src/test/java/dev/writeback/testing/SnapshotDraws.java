package dev.writeback.testing;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Forest;
import dev.writeback.model.IntegrationState;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.Schema;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.Tenant;
import dev.writeback.model.TenantHint;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random snapshots in which anything may be known or not. */
public final class SnapshotDraws {
    private final Draw draw;
    private final List<Observation<SecurityDescriptor>> descriptors = new ArrayList<>();

    private SnapshotDraws(Draw draw) {
        this.draw = draw;
        for (int i = 0; i < 4; i++) {
            descriptors.add(seen(() -> DescriptorDraws.descriptor(draw)));
        }
    }

    /** A snapshot of one or two domains. */
    public static Snapshot snapshot(Draw draw) {
        return new SnapshotDraws(draw).snapshot();
    }

    private Snapshot snapshot() {
        List<DomainRef> domains = new ArrayList<>(List.of(SmallForest.DOMAIN));
        if (draw.chance(30)) {
            domains.add(DomainRef.of(Dn.parse("DC=kind,DC=corp,DC=example")));
        }
        Forest forest = new Forest(text());
        Snapshot.Builder snapshot =
                Snapshot.builder(forest, source(), instant()).domains(domains);
        snapshot.put(Facts.SCHEMA, forest, seen(this::schema));
        snapshot.put(
                Facts.TENANT_HINT,
                forest,
                seen(() -> new TenantHint(
                        draw.chance(50) ? Optional.of(DescriptorDraws.guid(draw)) : Optional.empty(), optionalText())));
        snapshot.put(Facts.INTEGRATION, new Tenant(text()), seen(this::integration));
        List<UserRecord> users = new ArrayList<>();
        for (DomainRef domain : domains) {
            WritebackPath path =
                    new WritebackPath(draw.oneOf(WritebackPath.Engine.values()), DescriptorDraws.sid(draw), domain);
            snapshot.put(Facts.HEAD_DESCRIPTOR, domain, seen(() -> DescriptorDraws.descriptor(draw)))
                    .put(Facts.PASSWORD_POLICY, domain, seen(this::policy))
                    .put(Facts.CONTAINERS, domain, seen(this::containers))
                    .put(Facts.PATHS, domain, seen(() -> List.of(path)))
                    .put(Facts.CONNECTOR, path, seen(this::connector));
            DirectoryDraws.put(snapshot, domain, path, draw);
            users.addAll(draw.list(6, () -> record(domain)));
        }
        snapshot.partial(draw.chance(20));
        return snapshot.users(() -> Stream.of(users.toArray(UserRecord[]::new))).build();
    }

    private <T> Observation<T> seen(Supplier<T> value) {
        return draw.chance(70)
                ? new Observation.Known<>(value.get(), source(), instant())
                : new Observation.Unknown<>(draw.oneOf(Reason.values()), text(), source());
    }

    private UserRecord record(DomainRef domain) {
        if (draw.chance(10)) {
            Observation.Unknown<Void> why = new Observation.Unknown<>(draw.oneOf(Reason.values()), text(), source());
            return new UserRecord.Gap(domain, why);
        }
        return SyncedUser.builder()
                .domain(domain)
                .dn(dn())
                .id(DescriptorDraws.guid(draw))
                .sid(DescriptorDraws.sid(draw))
                .objectClass(text())
                .samAccountName(text())
                .userPrincipalName(optionalText())
                .descriptor(draw.oneOf(descriptors))
                .adminCount(draw.chance(30) ? OptionalInt.of(draw.bits()) : OptionalInt.empty())
                .anchor(
                        draw.chance(30)
                                ? Optional.of(Bytes.of(draw.bytes(draw.chance(50) ? Guid.LENGTH : 1 + draw.below(20))))
                                : Optional.empty())
                .hidden(draw.chance(20) ? Set.of("admincount", text()) : Set.of())
                .critical(draw.chance(20))
                .build();
    }

    private Schema schema() {
        return new Schema(
                Map.of("user", DescriptorDraws.guid(draw), "c" + draw.below(99), DescriptorDraws.guid(draw)),
                new Schema.Attribute(DescriptorDraws.guid(draw), null),
                new Schema.Attribute(DescriptorDraws.guid(draw), DescriptorDraws.guid(draw)));
    }

    private IntegrationState integration() {
        return IntegrationState.builder()
                .writeback(seen(() -> draw.chance(50)))
                .unlock(seen(() -> draw.chance(50)))
                .build();
    }

    private PasswordPolicy policy() {
        return PasswordPolicy.builder()
                .minimumAge(Duration.ofNanos(100L * draw.below(1_000_000)))
                .maximumAge(draw.chance(50) ? Optional.of(Duration.ofDays(draw.below(999))) : Optional.empty())
                .minimumLength(draw.below(20))
                .historyLength(draw.below(30))
                .complex(draw.chance(50))
                .lockoutThresholdAttempts(draw.below(20))
                .build();
    }

    private Containers containers() {
        return new Containers(draw.list(5, () -> new Container(dn(), draw.oneOf(descriptors))));
    }

    private ConnectorAccount connector() {
        Sid own = DescriptorDraws.sid(draw);
        return ConnectorAccount.builder()
                .sid(own)
                .dn(dn())
                .samAccountName(text())
                .objectClass(text())
                .description(optionalText())
                .hosts(draw.list(2, () -> DescriptorDraws.sid(draw)))
                .groupSids(draw.list(5, () -> DescriptorDraws.sid(draw)).stream()
                        .filter(group -> !group.equals(own))
                        .toList())
                .build();
    }

    private Dn dn() {
        String name = draw.oneOf("Grüße\\, Jürgen", "a\\2Cb", "a\\0ACNF:1", "\"Doe, Jane\"", "x+UID=1", "\\ b", "#41");
        return Dn.parse("CN=" + name + ",OU=" + draw.below(1_000_000) + ", DC=corp,DC=example");
    }

    private Optional<String> optionalText() {
        return draw.chance(50) ? Optional.of(text()) : Optional.empty();
    }

    private Source source() {
        return new Source(draw.oneOf("ldap", "fake"), draw.oneOf("dc1", "dc2 of corp.example"));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(draw.below(Integer.MAX_VALUE), draw.chance(50) ? 0 : draw.below(1_000_000_000));
    }

    private String text() {
        return text(draw);
    }

    /** Mostly no word, of any characters; never empty. */
    static String text(Draw draw) {
        StringBuilder text = new StringBuilder("t");
        draw.list(8, () -> (char) (draw.chance(80) ? 'a' + draw.below(26) : draw.below(0x10000)))
                .forEach(text::append);
        return text.toString();
    }
}
