package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final DomainRef OTHER = DomainRef.of(Dn.parse("DC=other,DC=example"));

    @Test
    void what_was_never_asked_is_not_collected() {
        Snapshot empty = Snapshot.builder(SmallForest.FOREST, SmallForest.SOURCE, SmallForest.NOW)
                .build();

        assertThat(empty.observe(Facts.SCHEMA, SmallForest.FOREST)).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.NOT_COLLECTED);
            assertThat(unknown.source()).isEqualTo(SmallForest.SOURCE);
        });
        assertThat(empty.domains()).isEmpty();
        try (Stream<UserRecord> users = empty.users()) {
            assertThat(users).isEmpty();
        }
    }

    @Test
    void an_answer_is_found_by_fact_and_subject() {
        Snapshot snapshot = SmallForest.ready().snapshot();

        assertThat(snapshot.observe(Facts.CONNECTOR, SmallForest.PATH).known()).contains(SmallForest.connector());
        assertThat(snapshot.observe(Facts.PATHS, OTHER).known()).isEmpty();
        assertThat(snapshot.observe(Facts.CONTROLLERS, OTHER).known()).isEmpty();
    }

    @Test
    void the_last_answer_to_a_question_stands() {
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .put(Facts.PATHS, SmallForest.DOMAIN, SmallForest.unknown(Reason.AMBIGUOUS, "two"))
                .build();

        assertThat(snapshot.observe(Facts.PATHS, SmallForest.DOMAIN).known()).isEmpty();
    }

    @Test
    void a_question_about_the_wrong_kind_of_subject_is_refused() {
        Snapshot snapshot = SmallForest.ready().snapshot();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot.observe(Facts.SCHEMA, SmallForest.DOMAIN))
                .withMessageContaining("forest.schema")
                .withMessageContaining("domain:corp.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallForest.ready()
                        .draft()
                        .put(Facts.SCHEMA, SmallForest.DOMAIN, SmallForest.known(SmallForest.schema())));
    }

    @Test
    void users_can_be_read_again_and_again() {
        Snapshot snapshot = SmallForest.ready().user("alice").user("bob").snapshot();

        for (int pass = 0; pass < 3; pass++) {
            try (Stream<UserRecord> users = snapshot.users()) {
                assertThat(users).hasSize(2);
            }
        }
    }

    @Test
    void changing_the_builder_afterwards_does_not_show() {
        Snapshot.Builder builder = SmallForest.ready().draft();

        Snapshot snapshot = builder.build();
        builder.put(Facts.SCHEMA, SmallForest.FOREST, SmallForest.unknown(Reason.TIMED_OUT, "later"))
                .domains(List.of())
                .users(Stream::empty);

        assertThat(snapshot.observe(Facts.SCHEMA, SmallForest.FOREST).known()).isPresent();
        assertThat(snapshot.domains()).containsExactly(SmallForest.DOMAIN);
    }

    @Test
    void keys_of_subjects_are_unique_and_say_what_they_are() {
        assertThat(List.of(SmallForest.FOREST, SmallForest.DOMAIN, OTHER, SmallForest.PATH, Tenant.NOT_EXAMINED))
                .extracting(Subject::key)
                .containsExactly(
                        "forest:corp.example",
                        "domain:corp.example",
                        "domain:other.example",
                        "path:corp.example:S-1-5-21-1-2-3-1105",
                        "tenant:?");
    }

    @Test
    void a_domain_is_named_after_its_head() {
        assertThat(SmallForest.DOMAIN.dnsName()).isEqualTo("corp.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DomainRef.of(Dn.parse("CN=Users")))
                .withMessageContaining("CN=Users");
    }
}
