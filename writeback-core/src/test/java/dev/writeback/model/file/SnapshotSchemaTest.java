package dev.writeback.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.collect.PseudonymKey;
import dev.writeback.collect.pseudonym.Pseudonyms;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.testing.Cases;
import dev.writeback.testing.FormatSchema;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.SnapshotDraws;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotSchemaTest {
    private static final FormatSchema SCHEMA = FormatSchema.of("snapshot-1.schema.json");

    @Test
    void every_line_that_is_written_is_as_the_schema_says() {
        Cases.each(60, draw -> allAsDescribed(SnapshotFileTest.written(SnapshotDraws.snapshot(draw))));
    }

    @Test
    void pseudonyms_are_as_the_schema_says() {
        allAsDescribed(SnapshotFileTest.written(
                Pseudonyms.in(SmallForest.ready().user("alice").snapshot(), PseudonymKey.fresh())));
    }

    /** A form that does not describe a fact would let any value of it pass. */
    @Test
    void every_fact_has_a_form() throws IllegalAccessException {
        for (Field field : Facts.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Fact<?> fact) {
                for (String nonsense : List.of("0.5", "\"?\"", "[0.5]", "{\"more\":1}")) {
                    assertThat(SCHEMA.complaints(line(fact, nonsense)))
                            .as("%s %s", fact.id(), nonsense)
                            .isNotEmpty();
                }
            }
        }
    }

    private static String line(Fact<?> fact, String value) {
        return "{\"fact\":\"" + fact.id() + "\",\"about\":{\"domain\":\"corp.example\"},\"value\":" + value
                + ",\"source\":{\"kind\":\"a\",\"place\":\"b\"},\"at\":\"2026-11-02T08:15:30Z\"}";
    }

    private static void allAsDescribed(String file) {
        assertThat(file.lines())
                .allSatisfy(line -> assertThat(SCHEMA.complaints(line)).as(line).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"end\":\"writeback-snapshot\",\"users\":1,\"gaps\":0}",
                "{\"gap\":\"corp.example\",\"unknown\":\"TIRED\",\"detail\":\"\",\"source\":{\"kind\":\"a\",\"place\":\"b\"}}",
                "{\"end\":\"writeback-snapshot\",\"users\":1,\"gaps\":0,\"descriptors\":0,\"more\":1}"
            })
    void other_lines_are_not(String line) {
        assertThat(SCHEMA.complaints(line)).isNotEmpty();
    }
}
