package dev.writeback.testkit.directory;

import dev.writeback.sd.Guid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the fake schema.
 *
 * @param name its lDAPDisplayName
 * @param schemaName common name of its schema object
 * @param id its schemaIDGUID
 * @param propertySet its attributeSecurityGUID; null: it belongs to no property set
 */
public record SchemaAttribute(
        String name, String schemaName, Guid id, @Nullable Guid propertySet) {
    private static final String LIST = "attributes.txt";

    /** The attributes that the fake schema lists: a few more than anybody asks for. */
    public static final List<SchemaAttribute> ALL = read();

    private static final Map<String, SchemaAttribute> BY_NAME =
            ALL.stream().collect(Collectors.toMap(each -> key(each.name), Function.identity()));

    /** The attribute with this lDAPDisplayName, in any letter case; empty: the fake schema does not list it. */
    public static Optional<SchemaAttribute> find(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<SchemaAttribute> read() {
        try (InputStream in = Objects.requireNonNull(SchemaAttribute.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SchemaAttribute::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaAttribute parse(String line) {
        String[] parts = line.split(" +", -1);
        return new SchemaAttribute(
                parts[0], parts[1], Guid.parse(parts[2]), parts[3].equals("-") ? null : Guid.parse(parts[3]));
    }
}
