package dev.writeback.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A schema of docs/formats. Readers pass over fields that they do not know, so the schemas allow them; here they are not
 * allowed, so that nothing is written that the schema does not describe.
 */
public final class FormatSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;

    private FormatSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema in this file. */
    public static FormatSchema of(String file) {
        Path path = Path.of(System.getProperty("basedir", ""), "..", "docs", "formats", file);
        try {
            JsonNode open = JSON.readTree(path.toFile());
            close(open);
            return new FormatSchema(
                    SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(open));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode node) {
        node.forEach(FormatSchema::close);
        if (node instanceof ObjectNode described
                && described.path("type").asText().equals("object")
                && !described.has("additionalProperties")) {
            described.put("unevaluatedProperties", false);
        }
    }

    /** What is wrong with a value; empty: nothing. */
    public List<String> complaints(String json) {
        try {
            return schema.validate(JSON.readTree(json)).stream()
                    .map(Error::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
