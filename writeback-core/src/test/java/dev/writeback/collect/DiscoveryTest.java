package dev.writeback.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.writeback.model.AccountState;
import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.port.AccountQuery;
import dev.writeback.sd.Sid;
import dev.writeback.testing.SmallForest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final String DOMAIN = "S-1-5-21-1-2-3-";

    private final SmallForest forest = SmallForest.ready();
    private final ConnectorAccount express = SmallForest.connector();
    private final ConnectorAccount second = account("MSOL_ba9876543210", 1106, "user");
    private final ConnectorAccount agent = account("provAgentgMSA$", 1107, "msDS-GroupManagedServiceAccount");

    @Test
    void several_accounts_in_use_contest_the_domain() {
        Snapshot taken = collect(directory(express, second));

        assertThat(paths(taken)).extracting(WritebackPath::principal).containsExactly(express.sid(), second.sid());
    }

    @Test
    void a_disabled_account_is_a_leftover() {
        StubDirectory directory = directory(express, second);
        directory.states.put(second.dn(), state(false, Optional.empty()));

        Snapshot taken = collect(directory);

        assertThat(paths(taken)).extracting(WritebackPath::principal).containsExactly(express.sid());
        assertThat(candidates(taken))
                .extracting(Candidate::outOfUse)
                .containsExactly(Optional.empty(), Optional.of("it is disabled"));
    }

    @Test
    void an_account_that_has_not_logged_on_for_a_month_is_a_leftover() {
        StubDirectory directory = directory(express, second);
        directory.states.put(express.dn(), state(true, Optional.of(SmallForest.NOW.minus(Duration.ofDays(31)))));
        directory.states.put(second.dn(), state(true, Optional.of(SmallForest.NOW.minus(Duration.ofDays(29)))));

        assertThat(paths(collect(directory)))
                .extracting(WritebackPath::principal)
                .containsExactly(second.sid());
    }

    @Test
    void an_account_that_has_never_logged_on_is_a_leftover_only_beside_one_that_has() {
        StubDirectory directory = directory(express, second);
        directory.states.put(second.dn(), state(true, Optional.empty()));
        directory.states.put(express.dn(), state(true, Optional.empty()));
        assertThat(paths(collect(directory))).hasSize(2);

        directory.states.put(express.dn(), state(true, Optional.of(SmallForest.NOW)));
        Snapshot taken = collect(directory);

        assertThat(paths(taken)).extracting(WritebackPath::principal).containsExactly(express.sid());
        assertThat(candidates(taken))
                .extracting(Candidate::logon, Candidate::outOfUse)
                .containsExactly(
                        tuple(Logon.SEEN, Optional.empty()),
                        tuple(Logon.NOT_RECORDED, Optional.of("it has never logged on")));
    }

    @Test
    void a_hidden_last_logon_is_not_taken_for_none() {
        assertThat(candidates(collect(directory(express))))
                .extracting(Candidate::logon, Candidate::outOfUse)
                .containsExactly(tuple(Logon.HIDDEN, Optional.empty()));
    }

    /** Cloud sync may write into one domain and Entra Connect into another, each with rights in its own. */
    @Test
    void rights_are_looked_for_on_the_heads_of_all_domains() {
        ConnectorAccount here = account("svc-here", 1108, "user");
        ConnectorAccount there = account("svc-there", 1109, "user");
        DomainRef child = DomainRef.of(Dn.parse("DC=child,DC=corp,DC=example"));
        forest.onHead(replicates(here));
        Snapshot content = forest.draft()
                .domains(List.of(SmallForest.DOMAIN, child))
                .put(
                        Facts.HEAD_DESCRIPTOR,
                        child,
                        SmallForest.withHead(replicates(there))
                                .snapshot()
                                .observe(Facts.HEAD_DESCRIPTOR, SmallForest.DOMAIN))
                .build();
        StubDirectory directory = directory(content, here, there);

        assertThat(candidates(collect(directory))).extracting(Candidate::sid).containsExactly(here.sid(), there.sid());
    }

    @Test
    void a_leftover_is_judged_when_there_is_nobody_else() {
        StubDirectory directory = directory(express);
        directory.states.put(express.dn(), state(false, Optional.empty()));

        assertThat(paths(collect(directory))).containsExactly(SmallForest.PATH);
    }

    @Test
    void the_account_of_the_provisioning_agent_is_the_one_of_cloud_sync() {
        Snapshot taken = collect(directory(agent));

        assertThat(paths(taken)).containsExactly(new WritebackPath(Engine.CLOUD_SYNC, agent.sid(), SmallForest.DOMAIN));
    }

    @Test
    void an_account_of_any_name_is_found_by_what_it_may_do_on_the_head() {
        ConnectorAccount custom = account("svc-sync", 1108, "user");
        forest.onHead(replicates(custom));

        Snapshot taken = collect(directory(custom));

        assertThat(candidates(taken)).extracting(Candidate::evidence).containsExactly(Evidence.REPLICATES);
        assertThat(paths(taken)).extracting(WritebackPath::principal).containsExactly(custom.sid());
    }

    @Test
    void nobody_is_looked_for_by_rights_while_a_name_tells() {
        ConnectorAccount helpdesk = account("helpdesk", 1109, "user");
        forest.onHead("(OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;;" + helpdesk.sid() + ")");

        assertThat(paths(collect(directory(express, helpdesk)))).containsExactly(SmallForest.PATH);
    }

    @Test
    void a_name_that_fits_two_accounts_is_not_guessed_about() {
        CollectOptions options = CollectOptions.builder()
                .connector(AccountQuery.parse("MSOL_0123456789ab"))
                .clock(() -> SmallForest.NOW)
                .build();
        StubDirectory directory = new StubDirectory(forest.snapshot(), SmallForest.known(List.of(express, second)));

        Observation<List<WritebackPath>> paths =
                Collector.collect(directory, options).observe(Facts.PATHS, SmallForest.DOMAIN);

        assertThat(paths).isInstanceOfSatisfying(Observation.Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.AMBIGUOUS);
            assertThat(unknown.detail()).contains(express.samAccountName()).contains(second.samAccountName());
        });
    }

    private static String replicates(ConnectorAccount account) {
        return "(OA;;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;" + account.sid() + ")";
    }

    private StubDirectory directory(ConnectorAccount... accounts) {
        return directory(forest.snapshot(), accounts);
    }

    private static StubDirectory directory(Snapshot content, ConnectorAccount... accounts) {
        return new StubDirectory(
                content,
                query -> SmallForest.known(List.of(accounts).stream()
                        .filter(account -> matches(query, account))
                        .toList()));
    }

    private static boolean matches(AccountQuery query, ConnectorAccount account) {
        if (query instanceof AccountQuery.Any any) {
            return any.queries().stream().anyMatch(part -> matches(part, account));
        }
        if (query instanceof AccountQuery.Prefix prefix) {
            return account.samAccountName().startsWith(prefix.prefix());
        }
        return query instanceof AccountQuery.Identified identified
                && identified.sids().contains(account.sid());
    }

    private static ConnectorAccount account(String name, int rid, String objectClass) {
        return ConnectorAccount.builder()
                .sid(new Sid(DOMAIN + rid))
                .dn(Dn.parse("CN=" + name + ",CN=Users,DC=corp,DC=example"))
                .samAccountName(name)
                .objectClass(objectClass)
                .build();
    }

    private static AccountState state(boolean enabled, Optional<Instant> lastLogon) {
        return new AccountState(
                SmallForest.known(enabled),
                SmallForest.known(false),
                SmallForest.known(Optional.empty()),
                SmallForest.known(Optional.empty()),
                SmallForest.known(lastLogon));
    }

    private static Snapshot collect(StubDirectory directory) {
        return Collector.collect(
                directory, CollectOptions.builder().clock(() -> SmallForest.NOW).build());
    }

    private static List<WritebackPath> paths(Snapshot snapshot) {
        return snapshot.observe(Facts.PATHS, SmallForest.DOMAIN).known().orElseThrow();
    }

    private static List<Candidate> candidates(Snapshot snapshot) {
        return snapshot.observe(Facts.CANDIDATES, SmallForest.DOMAIN).known().orElseThrow();
    }
}
