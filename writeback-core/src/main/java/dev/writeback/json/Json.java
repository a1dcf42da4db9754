package dev.writeback.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import org.jspecify.annotations.Nullable;

/** How the JSON library is set up. */
final class Json {
    /** Characters of one text, at most. A descriptor has 64 KiB at most, which are 87,384 characters of base64. */
    static final int MAX_TEXT = 1 << 20;
    /** Characters of one field name, at most. */
    static final int MAX_NAME = 1_000;
    /** Objects and lists within each other, at most. */
    static final int MAX_DEPTH = 32;
    /** Digits of one number, at most. */
    static final int MAX_DIGITS = 30;

    private static final int LAST_ASCII_CHARACTER = 0x7F;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private Json() {}

    /** ASCII alone: the file looks the same in every console and editor, and no name in it can steer a terminal. */
    static JsonGenerator ascii(JsonGenerator generator) {
        return generator.setHighestNonEscapedChar(LAST_ASCII_CHARACTER).setCharacterEscapes(new Escapes());
    }

    /** The usual escapes, and DEL. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        Escapes() {
            escapes[LAST_ASCII_CHARACTER] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
