package dev.writeback.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The names of the fields of one object, while its values are read in between. */
final class FieldNames implements Iterator<String> {
    private final JsonReader in;
    private @Nullable String name;
    private boolean done;

    FieldNames(JsonReader in) {
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        if (name == null && !done) {
            JsonToken token = in.next();
            done = token == JsonToken.END_OBJECT;
            if (!done && token != JsonToken.FIELD_NAME) {
                throw new IllegalStateException("the value of a field was neither read nor skipped");
            }
            name = done ? null : in.currentName();
        }
        return name != null;
    }

    @Override
    public String next() {
        if (!hasNext() || name == null) {
            throw new NoSuchElementException("no more fields");
        }
        String field = name;
        name = null;
        return field;
    }
}
