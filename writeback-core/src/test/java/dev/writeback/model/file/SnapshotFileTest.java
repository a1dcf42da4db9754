package dev.writeback.model.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.check.Validators;
import dev.writeback.model.Containers;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Schema;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Subject;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.report.TextReport;
import dev.writeback.report.TextStyle;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.SnapshotDraws;
import dev.writeback.testing.UserDraft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotFileTest {
    @Test
    void any_snapshot_comes_back_as_it_was() {
        Cases.each(300, draw -> {
            Snapshot live = SnapshotDraws.snapshot(draw);
            String file = written(live);

            Snapshot read = read(file);

            assertThat(read.takenAt()).isEqualTo(live.takenAt());
            assertThat(read.source()).isEqualTo(live.source());
            assertThat(read.forest()).isEqualTo(live.forest());
            assertThat(read.domains()).isEqualTo(live.domains());
            for (Snapshot.Answer<?> answer : live.answers()) {
                assertThat(plain(read.observe(answer.fact(), answer.subject()))).isEqualTo(plain(answer.observation()));
            }
            for (int pass = 0; pass < 2; pass++) {
                assertThat(users(read)).isEqualTo(users(live));
            }
            assertThat(written(read)).isEqualTo(file);
        });
    }

    /** Containers and schemas have no equality of their own. */
    private static Observation<?> plain(Observation<?> observation) {
        return observation.map(value -> {
            if (value instanceof Containers containers) {
                return List.copyOf(containers.all());
            }
            return value instanceof Schema schema
                    ? List.of(schema.classes(), schema.lockoutTime(), schema.pwdLastSet())
                    : value;
        });
    }

    @Test
    void the_report_on_the_file_is_the_report_on_the_directory() {
        Snapshot live = forest().snapshot();

        CheckReport report = Checker.check(live, Validators.all());
        CheckReport fromFile = Checker.check(read(written(live)), Validators.all());

        assertThat(fromFile).isEqualTo(report);
        assertThat(text(fromFile)).isEqualTo(text(report)).contains("NOT READY");
    }

    private static String text(CheckReport report) {
        return TextReport.render(report, Gate.of(Scope.DIRECTORY), TextStyle.PLAIN);
    }

    private static SmallForest forest() {
        return SmallForest.withHead(Grants.reset(Grants.USER), Grants.pwdLastSet(Grants.USER))
                .shutUnit("OU=Shut")
                .hiddenUnit("OU=Hidden")
                .user("alice")
                .user("bob", user -> user.in("OU=Shut"))
                .user("ines", user -> user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON))
                .user("admin", UserDraft::protectedByAdminSdHolder)
                .user("MSOL_0123456789ab");
    }

    @Test
    void each_distinct_descriptor_is_stored_once_before_its_first_use() {
        SmallForest forest = SmallForest.ready();
        for (int i = 0; i < 50; i++) {
            forest.user("u" + i);
        }

        List<String> lines = written(forest.snapshot()).lines().toList();

        // those of OU=Staff and CN=Builtin, in front of the fact that lists the containers, and one of all users
        assertThat(lines)
                .filteredOn(line -> line.startsWith("{\"descriptor\":"))
                .hasSize(3);
        int ofUsers = index(lines, "{\"descriptor\":3,");
        assertThat(ofUsers).isEqualTo(index(lines, "{\"user\":") - 1);
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("{\"end\":\"writeback-snapshot\",\"users\":50,\"gaps\":0,\"descriptors\":3}");
    }

    private static int index(List<String> lines, String start) {
        List<String> found =
                lines.stream().filter(line -> line.startsWith(start)).toList();
        return lines.indexOf(found.get(0));
    }

    @Test
    void equal_descriptors_are_one_object_in_all_passes() {
        Snapshot read =
                read(written(SmallForest.ready().user("a").user("b").user("c").snapshot()));

        Set<SecurityDescriptor> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int pass = 0; pass < 2; pass++) {
            users(read)
                    .forEach(user -> distinct.add(
                            ((SyncedUser) user).descriptor().known().orElseThrow()));
        }

        assertThat(distinct).hasSize(1);
    }

    @Test
    void users_are_passed_on_one_by_one() {
        List<String> order = new ArrayList<>();
        List<UserRecord> records = SmallForest.ready().user("a").user("b").records();
        Snapshot live = SmallForest.ready()
                .draft()
                .users(() -> records.stream().peek(record -> order.add("read")).onClose(() -> order.add("closed")))
                .build();

        SnapshotWriter.write(live, new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                if (new String(bytes, from, length, UTF_8).startsWith("{\"user\"")) {
                    order.add("written");
                }
            }
        });

        assertThat(order).containsExactly("read", "written", "read", "written", "closed");
    }

    @Test
    void every_fact_has_a_codec() throws IllegalAccessException {
        for (Field field : Facts.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Fact<?> fact) {
                assertThat(FactCodecs.find(fact.id())).as(fact.id()).isPresent();
            }
        }
    }

    @Test
    void every_fact_is_drawn_known_and_unknown() throws IllegalAccessException {
        Set<String> drawn = new TreeSet<>();
        Cases.each(
                100,
                draw -> SnapshotDraws.snapshot(draw)
                        .answers()
                        .forEach(answer -> drawn.add(answer.fact().id() + " "
                                + answer.observation().getClass().getSimpleName())));

        for (Field field : Facts.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Fact<?> fact) {
                assertThat(drawn).contains(fact.id() + " Known", fact.id() + " Unknown");
            }
        }
    }

    @Test
    void what_no_file_can_hold_is_refused() {
        Fact<String> own = new Fact<>("own.fact", Subject.Kind.FOREST, "something of our own");
        Snapshot withOwnFact = SmallForest.ready()
                .draft()
                .put(own, SmallForest.FOREST, SmallForest.known("x"))
                .build();
        Snapshot withForeignUser =
                SmallForest.ready().user("a").draft().domains(List.of()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(withOwnFact))
                .withMessageContaining("own.fact");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(withForeignUser))
                .withMessageContaining("corp.example");
    }

    static String written(Snapshot snapshot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotWriter.write(snapshot, out);
        return out.toString(UTF_8);
    }

    static Snapshot read(String file) {
        return SnapshotReader.read(() -> new ByteArrayInputStream(file.getBytes(UTF_8)), "test.snapshot");
    }

    static List<UserRecord> users(Snapshot snapshot) {
        try (Stream<UserRecord> users = snapshot.users()) {
            return users.toList();
        }
    }
}
