package dev.writeback.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON in one pass, value by value, and holds no more of it than one text. Texts, names, numbers and depth are
 * bounded; a field that occurs twice is refused. Not threadsafe.
 *
 * <p>Whatever is not as expected shows as {@link JsonFormatException}, a disk that fails as {@link UncheckedIOException}.
 */
public final class JsonReader {
    private final JsonParser in;
    private final String origin;
    private @Nullable JsonToken ahead;

    private JsonReader(JsonParser in, String origin) {
        this.in = in;
        this.origin = origin;
    }

    /** A reader of UTF-8; {@code origin} names the text in messages. The stream is not closed. */
    public static JsonReader of(InputStream in, String origin) {
        try {
            return new JsonReader(Json.FACTORY.createParser(in), origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether another value follows, outside of every object and list. */
    public boolean more() {
        if (ahead == null) {
            ahead = advance();
        }
        return ahead != null;
    }

    /**
     * The names of an object's fields, for one loop whose body reads, or skips, the value of each:
     *
     * <pre>{@code
     * for (String field : in.fields()) {
     *     switch (field) {
     *         case "name" -> name = in.text();
     *         default -> in.skip();
     *     }
     * }
     * }</pre>
     */
    public Iterable<String> fields() {
        expect(JsonToken.START_OBJECT, "an object");
        return () -> new FieldNames(this);
    }

    /** A list, each element read by {@code element}. */
    public <T> List<T> list(Function<JsonReader, ? extends T> element) {
        expect(JsonToken.START_ARRAY, "a list");
        List<T> list = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            ahead = token;
            list.add(element.apply(this));
        }
        return list;
    }

    /** A text. */
    public String text() {
        expect(JsonToken.VALUE_STRING, "a text");
        try {
            return in.getText();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A text with a meaning. What {@code meaning} refuses is refused here. */
    public <T> T text(Function<String, ? extends T> meaning) {
        String text = text();
        return make(() -> meaning.apply(text));
    }

    /** A value made of what was read; an argument or a state that {@code value} refuses is an error in this line. */
    public <T> T make(Supplier<? extends T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw error(String.valueOf(e.getMessage()), e);
        }
    }

    /** A whole number. */
    public long number() {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            return in.getLongValue();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    public int number(int least, int most) {
        long number = number();
        if (number < least || number > most) {
            throw error("expected a number from " + least + " to " + most + ", found " + number);
        }
        return (int) number;
    }

    /** True or false. */
    public boolean flag() {
        JsonToken token = next();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw unexpected("true or false", token);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Passes over one value, whatever it is. */
    public void skip() {
        JsonToken token = next();
        int depth = token.isStructStart() ? 1 : 0;
        while (depth > 0) {
            token = next();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    /**
     * The value of a field that must be there.
     *
     * @throws JsonFormatException if {@code value} is null, because the field did not come
     */
    public <T> T require(@Nullable T value, String field) {
        if (value == null) {
            throw error("there is no \"" + field + "\"");
        }
        return value;
    }

    /** The line that is being read, counted from 1. */
    public int line() {
        return Math.max(1, in.currentLocation().getLineNr());
    }

    /** An error in the line that is being read. */
    public JsonFormatException error(String problem) {
        return new JsonFormatException(origin, line(), Words.inOneLine(problem));
    }

    private JsonFormatException error(String problem, Throwable cause) {
        return new JsonFormatException(origin, line(), Words.inOneLine(problem), cause);
    }

    private void expect(JsonToken wanted, String words) {
        JsonToken token = next();
        if (token != wanted) {
            throw unexpected(words, token);
        }
    }

    private JsonFormatException unexpected(String wanted, JsonToken found) {
        return error("expected " + wanted + ", found " + Words.of(found));
    }

    JsonToken next() {
        JsonToken token = ahead == null ? advance() : ahead;
        ahead = null;
        if (token == null) {
            throw error("the text ends too early");
        }
        return token;
    }

    private @Nullable JsonToken advance() {
        try {
            return in.nextToken();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(IOException e) {
        if (e instanceof JsonEOFException) {
            return error("the text ends too early", e);
        }
        if (e instanceof StreamConstraintsException tooLarge) {
            return error("too large: " + tooLarge.getOriginalMessage(), e);
        }
        if (e instanceof CharConversionException) {
            return error("not UTF-8", e);
        }
        return e instanceof JsonProcessingException broken
                ? error("not JSON: " + broken.getOriginalMessage(), e)
                : new UncheckedIOException(origin + " cannot be read", e);
    }

    /** The name of the field that was read last. */
    String currentName() {
        try {
            return in.currentName();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
