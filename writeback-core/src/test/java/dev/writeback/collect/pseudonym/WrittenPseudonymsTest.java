package dev.writeback.collect.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Snapshot;
import dev.writeback.model.file.SnapshotWriter;
import dev.writeback.testing.Cases;
import dev.writeback.testing.SnapshotDraws;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is in a file with pseudonyms, seen from outside: everything that was there, and no text that was there. */
class WrittenPseudonymsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PseudonymKey KEY = PseudonymKey.of(new byte[PseudonymKey.LENGTH]);

    /** Fields whose texts are the same in every directory. A new field gets in here only if no name can stand in it. */
    private static final Set<String> WITHOUT_NAMES = Set.of(
            "format",
            "tool",
            "takenAt",
            "at",
            "fact",
            "kind",
            "unknown",
            "engine",
            "evidence",
            "logon",
            "lastLogon",
            "lockoutTime.id",
            "pwdLastSet.id",
            "propertySet",
            "classes",
            "end",
            "minimumAge",
            "maximumAge",
            "names");

    /** Fields in which a random text may happen to be made of common words, and a random SID to be well-known. */
    private static final Set<String> MAY_STAY = Set.of(
            "detail",
            "description",
            "outOfUse",
            "operatingSystem",
            "operatingSystemVersion",
            "sid",
            "principal",
            "groupSids",
            "hosts",
            "appliesTo",
            "value");

    /** Texts that are the same in every directory, among others that are not. */
    private static final Set<String> COMMON = Set.of("admincount");

    @Test
    void nothing_gets_lost() {
        Cases.each(150, draw -> {
            Snapshot snapshot = SnapshotDraws.snapshot(draw);

            assertThat(forms(lines(Pseudonyms.in(snapshot, KEY)))).isEqualTo(forms(lines(snapshot)));
        });
    }

    @Test
    void no_text_stays_that_could_be_a_name() {
        Cases.each(150, draw -> {
            Snapshot snapshot = SnapshotDraws.snapshot(draw);
            Set<String> original = new HashSet<>();
            lines(snapshot).forEach(line -> texts(line, "", original));

            Set<String> written = new HashSet<>();
            lines(Pseudonyms.in(snapshot, KEY)).forEach(line -> texts(line, "", written));

            assertThat(written).doesNotContainAnyElementsOf(original);
        });
    }

    private static List<JsonNode> lines(Snapshot snapshot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotWriter.write(snapshot, out);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(UTF_8).split("\n", -1)) {
            try {
                lines.add(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                throw new AssertionError(line, e);
            }
        }
        ((ObjectNode) lines.get(0)).remove("names");
        return lines;
    }

    private static void texts(JsonNode node, String field, Set<String> found) {
        if (WITHOUT_NAMES.contains(field) || MAY_STAY.contains(field)) {
            return;
        }
        if (node.isTextual() && !COMMON.contains(node.asText())) {
            found.add(node.asText());
        }
        node.fields().forEachRemaining(each -> texts(each.getValue(), name(each.getKey(), field), found));
        node.elements().forEachRemaining(each -> {
            if (!node.isObject()) {
                texts(each, field, found);
            }
        });
    }

    /** Whose identifier it is, makes the difference. */
    private static String name(String field, String of) {
        return field.equals("id") ? of + "." + field : field;
    }

    private static List<String> forms(List<JsonNode> lines) {
        return lines.stream().map(line -> form(line, "")).sorted().toList();
    }

    /** Everything but texts that may be names, the order of what is sorted by name, and the numbers of descriptors. */
    private static String form(JsonNode node, String field) {
        if (node.isTextual()) {
            return WITHOUT_NAMES.contains(field) ? node.asText() : "text";
        }
        if (node.isArray() || field.equals("classes")) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(each -> form(each, field))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.fields()
                    .forEachRemaining(each ->
                            fields.add(each.getKey() + " " + form(each.getValue(), name(each.getKey(), field))));
            return fields.toString();
        }
        return field.equals("descriptor") ? "number" : node.toString();
    }
}
