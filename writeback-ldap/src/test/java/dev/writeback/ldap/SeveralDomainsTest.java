package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.collect.CollectOptions;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import dev.writeback.port.DirectoryReader;
import dev.writeback.report.TextReport;
import dev.writeback.report.TextStyle;
import dev.writeback.testkit.FakeDomain;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forest of two domains, each on a server of its own. */
class SeveralDomainsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-02T08:15:30Z"));

    private final FakeForest forest = Logon.allow(Forests.healthy()).clock(CLOCK);
    private final FakeDomain child = forest.childDomain("emea.corp.example");

    @TempDir
    private Path folder;

    SeveralDomainsTest() {
        child.users("e%03d", 7, child.organizationalUnit("OU=Staff"));
        child.grant(child.head(), Forests.writebackAces(forest, forest.sid(forest.find(Forests.CONNECTOR))));
    }

    @Test
    void each_domain_is_read_from_its_own_server_and_the_account_of_the_root_is_judged_in_both() {
        try (FakeLdapServer root = forest.serve();
                FakeLdapServer emea = child.serve();
                LdapForest opened = Logon.open(target(root, emea))) {
            Snapshot seen = Writeback.collect(opened, options());

            assertThat(opened.domains()).containsExactly(forest.domain(), child.domain());
            for (DomainRef domain : opened.domains()) {
                WritebackPath path =
                        seen.observe(Facts.PATHS, domain).known().orElseThrow().get(0);
                ConnectorAccount there =
                        seen.observe(Facts.CONNECTOR, path).known().orElseThrow();
                assertThat(there.samAccountName()).isEqualTo(Forests.CONNECTOR);
            }
            assertThat(users(seen, child.domain())).hasSizeGreaterThanOrEqualTo(7);
            assertThat(ready(Writeback.check(seen))).isTrue();
        }
    }

    @Test
    void a_domain_that_cannot_be_reached_is_unknown_and_the_rest_stands() {
        try (FakeLdapServer root = forest.serve();
                LdapForest opened = Logon.open(Logon.target(root).controller("emea.corp.example", "127.0.0.1:1"))) {
            Snapshot seen = Writeback.collect(opened, options());

            assertThat(seen.observe(Facts.HEAD_DESCRIPTOR, forest.domain()).known())
                    .isPresent();
            assertUnreachable(seen.observe(Facts.HEAD_DESCRIPTOR, child.domain()));
            assertThat(users(seen, child.domain())).singleElement().isInstanceOf(UserRecord.Gap.class);
            assertThat(users(seen, forest.domain())).hasSizeGreaterThan(Forests.ORDINARY_USERS);
            assertThat(ready(Writeback.check(seen))).isFalse();
        }
    }

    @Test
    void a_server_of_another_domain_is_not_taken_for_this_one() {
        try (FakeLdapServer root = forest.serve();
                LdapForest opened = Logon.open(target(root, root))) {
            Observation<?> head = opened.domain(child.domain()).headDescriptor();

            assertThat(head)
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.detail())
                                    .contains("is a domain controller of corp.example, not of emea.corp.example"));
        }
    }

    @Test
    void exports_of_all_domains_give_the_report_of_the_servers() throws Exception {
        try (FakeLdapServer root = forest.serve();
                FakeLdapServer emea = child.serve();
                LdapForest opened = Logon.open(target(root, emea))) {
            List<Path> files = new ArrayList<>(Exports.of(root, folder));
            List<Path> there = Exports.of(emea, Files.createDirectory(folder.resolve("emea")));
            files.add(there.get(0));
            files.add(there.get(3));
            DirectoryReader exported = LdifForest.open(files, LdifForest.Exporter.AS_IT_SAYS, CLOCK);

            assertThat(exported.domains()).isEqualTo(opened.domains());
            assertThat(text(exported)).isEqualTo(text(opened));
        }
    }

    @Test
    void what_is_absent_in_a_domain_without_its_root_dse_may_be_hidden() throws Exception {
        try (FakeLdapServer root = forest.serve();
                FakeLdapServer emea = child.serve()) {
            List<Path> files = new ArrayList<>(Exports.of(root, folder));
            files.add(Exports.of(emea, Files.createDirectory(folder.resolve("emea")))
                    .get(3));

            Snapshot seen = Writeback.collect(LdifForest.open(files), options());

            assertThat(users(seen, forest.domain())).noneMatch(UserRecord.Gap.class::isInstance);
            assertThat(users(seen, child.domain())).anyMatch(UserRecord.Gap.class::isInstance);
            assertThat(ready(Writeback.check(seen))).isFalse();
        }
    }

    @Test
    void what_is_absent_without_the_schema_may_be_hidden() {
        try (FakeLdapServer root = forest.serve()) {
            List<Path> whole = Exports.of(root, folder);
            List<Path> without = List.of(whole.get(0), whole.get(1), whole.get(3));

            assertThat(hidden(LdifForest.open(whole))).isEmpty();
            assertThat(hidden(LdifForest.open(without))).contains("admincount", "iscriticalsystemobject");
        }
    }

    @Test
    void an_export_is_as_old_as_its_root_dse_says() throws Exception {
        try (FakeLdapServer root = forest.serve()) {
            List<Path> files = Exports.of(root, folder);
            assertThat(LdifForest.open(files).exportedAt()).isEmpty();
            String rootDse = Files.readString(files.get(0)).strip();
            Files.writeString(files.get(0), rootDse + "\ncurrentTime: 20200102030405.0Z\n");
            Instant then = Instant.parse("2020-01-02T03:04:05Z");

            LdifForest exported = LdifForest.open(files);

            assertThat(exported.exportedAt()).contains(then);
            assertThat(exported.domain(forest.domain()).headDescriptor())
                    .isInstanceOfSatisfying(
                            Observation.Known.class,
                            known -> assertThat(known.at()).isEqualTo(then));
        }
    }

    @Test
    void a_domain_that_was_not_exported_is_not_collected() {
        try (FakeLdapServer root = forest.serve()) {
            DirectoryReader exported = LdifForest.open(Exports.of(root, folder));

            Observation<?> head = exported.domain(child.domain()).headDescriptor();

            assertThat(head).isInstanceOfSatisfying(Unknown.class, unknown -> {
                assertThat(unknown.reason()).isEqualTo(Reason.NOT_COLLECTED);
                assertThat(unknown.detail()).contains("emea.corp.example");
            });
        }
    }

    private static LdapTarget target(FakeLdapServer root, FakeLdapServer emea) {
        return Logon.target(root)
                .trust(Logon.bothAuthorities(root, emea))
                .controller("emea.corp.example", emea.url().replaceFirst("ldaps://", ""));
    }

    private static CollectOptions options() {
        return CollectOptions.builder().clock(CLOCK).build();
    }

    private static String text(DirectoryReader reader) {
        CheckReport report = Writeback.check(Writeback.collect(reader, options()));
        String text = TextReport.render(report, Gate.of(Scope.DIRECTORY), TextStyle.PLAIN);
        return text.substring(text.indexOf('\n'));
    }

    private static boolean ready(CheckReport report) {
        return Gate.of(Scope.DIRECTORY).passes(report);
    }

    private static List<UserRecord> users(Snapshot seen, DomainRef domain) {
        try (Stream<UserRecord> users = seen.users()) {
            return users.filter(user -> user.domain().equals(domain)).toList();
        }
    }

    private Set<String> hidden(DirectoryReader exported) {
        try (Stream<UserRecord> users = exported.domain(forest.domain()).users()) {
            return users.filter(SyncedUser.class::isInstance)
                    .flatMap(user -> ((SyncedUser) user).hidden().stream())
                    .collect(Collectors.toSet());
        }
    }

    private static void assertUnreachable(Observation<?> answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).isEqualTo(Reason.UNREACHABLE));
    }
}
