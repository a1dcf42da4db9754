package dev.writeback.json;

import com.fasterxml.jackson.core.JsonToken;

/** What messages say. */
final class Words {
    private Words() {}

    /** What was found. */
    static String of(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a number";
            case VALUE_NUMBER_FLOAT -> "a fraction";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case END_OBJECT, END_ARRAY -> "the end of an object or list";
            default -> "something else";
        };
    }

    /** A message stays one line, whatever stands in the text that it quotes. */
    static String inOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }
}
