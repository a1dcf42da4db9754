package dev.writeback.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes JSON: fields in the order in which they are written, line breaks LF, nothing but ASCII, no byte order mark. The
 * same calls give the same bytes. Not threadsafe.
 *
 * <p>A disk that does not take what is written shows as {@link UncheckedIOException}. The writer does not own the stream:
 * it neither closes nor flushes it.
 */
public final class JsonWriter {
    private static final String LINE_BREAK = "\n";

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** A writer of values that each stand on a line of their own: see {@link #endLine()}. */
    public static JsonWriter lines(OutputStream out) {
        try {
            JsonGenerator generator = Json.ascii(Json.FACTORY.createGenerator(out));
            // the line break stands behind each value, the last one included, rather than between two
            generator.setRootValueSeparator(null);
            return new JsonWriter(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A writer of one value for people to look at: every field on a line of its own, two blanks a level. */
    public static JsonWriter indented(OutputStream out) {
        JsonWriter writer = lines(out);
        DefaultIndenter indenter = new DefaultIndenter("  ", LINE_BREAK);
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        writer.out.setPrettyPrinter(new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
        return writer;
    }

    /** An object, with the fields that {@code fields} writes. */
    public JsonWriter object(Runnable fields) {
        write(JsonGenerator::writeStartObject);
        fields.run();
        return write(JsonGenerator::writeEndObject);
    }

    /** A list, with the values that {@code element} writes for each of {@code elements}. */
    public <T> JsonWriter list(Iterable<T> elements, Consumer<? super T> element) {
        write(JsonGenerator::writeStartArray);
        elements.forEach(element);
        return write(JsonGenerator::writeEndArray);
    }

    /** The name of a field; its value comes next. */
    public JsonWriter name(String name) {
        return write(generator -> generator.writeFieldName(name));
    }

    /** A text. */
    public JsonWriter text(String value) {
        return write(generator -> generator.writeString(value));
    }

    /** True or false. */
    public JsonWriter flag(boolean value) {
        return write(generator -> generator.writeBoolean(value));
    }

    /** A field with a text. */
    public JsonWriter field(String name, String value) {
        return name(name).text(value);
    }

    /** A field with a text, or no field at all. */
    public JsonWriter field(String name, Optional<String> value) {
        return value.isPresent() ? field(name, value.get()) : this;
    }

    /** A field with a whole number. */
    public JsonWriter field(String name, long value) {
        return name(name).write(generator -> generator.writeNumber(value));
    }

    /** A field that is true or false. */
    public JsonWriter field(String name, boolean value) {
        return name(name).flag(value);
    }

    /** Ends the line, and hands everything that was written so far on to the stream. */
    public JsonWriter endLine() {
        return write(generator -> {
            generator.writeRaw(LINE_BREAK);
            generator.flush();
        });
    }

    private JsonWriter write(Step step) {
        try {
            step.on(out);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(JsonGenerator generator) throws IOException;
    }
}
