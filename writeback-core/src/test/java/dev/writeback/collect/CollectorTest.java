package dev.writeback.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Tenant;
import dev.writeback.model.UserRecord;
import dev.writeback.model.file.SnapshotWriter;
import dev.writeback.port.AccountQuery;
import dev.writeback.testing.SmallForest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CollectorTest {
    private static final CollectOptions AT_A_FIXED_TIME =
            CollectOptions.builder().clock(InstantSource.fixed(SmallForest.NOW)).build();

    private final Snapshot content =
            SmallForest.ready().user("alice").user("bob").snapshot();
    private final ConnectorAccount connector = SmallForest.connector();

    @Test
    void every_answer_is_kept_known_or_not() {
        Snapshot taken = collect(new StubDirectory(content, SmallForest.known(List.of(connector))));

        assertThat(taken.takenAt()).isEqualTo(SmallForest.NOW);
        assertThat(taken.domains()).isEqualTo(content.domains());
        assertThat(taken.observe(Facts.SCHEMA, SmallForest.FOREST))
                .isEqualTo(content.observe(Facts.SCHEMA, SmallForest.FOREST));
        assertThat(taken.observe(Facts.HEAD_DESCRIPTOR, SmallForest.DOMAIN))
                .isEqualTo(content.observe(Facts.HEAD_DESCRIPTOR, SmallForest.DOMAIN));
        assertThat(taken.observe(Facts.CONTAINERS, SmallForest.DOMAIN))
                .isEqualTo(content.observe(Facts.CONTAINERS, SmallForest.DOMAIN));
        assertThat(taken.observe(Facts.PASSWORD_POLICY, SmallForest.DOMAIN))
                .isEqualTo(SmallForest.unknown(Reason.ACCESS_DENIED, "no policy for you"));
        assertThat(taken.observe(Facts.INTEGRATION, Tenant.NOT_EXAMINED).known())
                .isEmpty();
    }

    @Test
    void users_are_read_once_and_can_be_seen_again_and_again() {
        StubDirectory directory = new StubDirectory(content, SmallForest.known(List.of(connector)));

        Snapshot taken = collect(directory);

        assertThat(directory.openStreams).isZero();
        assertThat(directory.passes).isEqualTo(1);
        for (int pass = 0; pass < 2; pass++) {
            try (Stream<UserRecord> users = taken.users()) {
                assertThat(users).hasSize(2);
            }
        }
    }

    @Test
    void users_that_are_not_kept_go_straight_from_the_directory_into_a_file() {
        List<String> order = new ArrayList<>();
        Snapshot slow = SmallForest.ready()
                .draft()
                .users(() -> content.users().peek(user -> order.add("read")))
                .build();
        StubDirectory directory = new StubDirectory(slow, SmallForest.known(List.of(connector)));
        CollectOptions options = CollectOptions.builder().keepUsers(false).build();

        Snapshot taken = Collector.collect(directory, options);
        assertThat(directory.passes).isZero();
        SnapshotWriter.Written written =
                SnapshotWriter.write(taken, new LineListener("{\"user\"", () -> order.add("written")));

        assertThat(order).containsExactly("read", "written", "read", "written");
        assertThat(written).isEqualTo(new SnapshotWriter.Written(2, true));
        assertThat(directory.openStreams).isZero();
        assertThat(directory.passes).isEqualTo(1);
    }

    @Test
    void users_of_several_domains_are_read_one_domain_after_the_other() {
        Snapshot twice = SmallForest.ready()
                .user("alice")
                .draft()
                .domains(List.of(SmallForest.DOMAIN, DomainRef.of(Dn.parse("DC=kind,DC=corp,DC=example"))))
                .build();

        Snapshot taken = collect(new StubDirectory(twice, SmallForest.known(List.of(connector))));

        try (Stream<UserRecord> users = taken.users()) {
            assertThat(users).hasSize(2);
        }
    }

    @Test
    void a_single_express_account_is_the_connector() {
        StubDirectory directory = new StubDirectory(content, SmallForest.known(List.of(connector)));

        Snapshot taken = collect(directory);

        assertThat(taken.observe(Facts.PATHS, SmallForest.DOMAIN).known()).contains(List.of(SmallForest.PATH));
        assertThat(taken.observe(Facts.CONNECTOR, SmallForest.PATH).known()).contains(connector);
    }

    @Test
    void a_named_account_is_looked_for_by_its_name() {
        AccountQuery query = AccountQuery.parse("CORP\\svc-sync");
        StubDirectory directory = new StubDirectory(content, SmallForest.known(List.of()));

        Snapshot taken = Collector.collect(
                directory, CollectOptions.builder().connector(query).build());

        assertThat(directory.queries).containsExactly(query);
        assertThat(unknownPaths(taken).detail()).contains("svc-sync");
    }

    @Test
    void no_visible_candidate_is_not_the_absence_of_one() {
        Snapshot taken = collect(new StubDirectory(content, SmallForest.known(List.of())));

        assertThat(unknownPaths(taken).reason()).isEqualTo(Reason.NOT_VISIBLE);
    }

    @Test
    void a_question_without_an_answer_stays_so() {
        Snapshot taken = collect(new StubDirectory(content, SmallForest.unknown(Reason.TIMED_OUT, "no answer in 5 s")));

        assertThat(unknownPaths(taken).reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(taken.observe(Facts.CONNECTOR, SmallForest.PATH).known()).isEmpty();
    }

    @Test
    void the_clock_is_the_systems_unless_another_is_given() {
        Instant before = Instant.now();

        Instant dated = CollectOptions.defaults().clock().instant();

        assertThat(dated).isBetween(before, Instant.now());
        assertThat(CollectOptions.defaults().connector()).isEmpty();
    }

    /** Says when a line that starts like this is written. */
    private static final class LineListener extends ByteArrayOutputStream {
        private final String start;
        private final Runnable seen;

        LineListener(String start, Runnable seen) {
            this.start = start;
            this.seen = seen;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (new String(bytes, from, length, StandardCharsets.US_ASCII).startsWith(start)) {
                seen.run();
            }
        }
    }

    private static Snapshot collect(StubDirectory directory) {
        return Collector.collect(directory, AT_A_FIXED_TIME);
    }

    private static Unknown<?> unknownPaths(Snapshot snapshot) {
        Observation<?> paths = snapshot.observe(Facts.PATHS, SmallForest.DOMAIN);
        assertThat(paths).isInstanceOf(Unknown.class);
        return (Unknown<?>) paths;
    }
}
