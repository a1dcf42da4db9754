/**
 * Streaming JSON for what is stored and handed on: a {@link dev.writeback.json.JsonWriter} whose output depends on
 * nothing but what is written, and a strict {@link dev.writeback.json.JsonReader} that says in which line something is
 * wrong. Each package keeps the codec of its own types; only this one knows the JSON library.
 */
@NullMarked
package dev.writeback.json;

import org.jspecify.annotations.NullMarked;
