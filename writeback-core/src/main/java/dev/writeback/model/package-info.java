/**
 * What exists: the nouns of password writeback, and what was seen of them.
 *
 * <p>Start at {@link dev.writeback.model.Snapshot}. Everything that was asked of the world is a
 * {@link dev.writeback.model.Fact} with an {@link dev.writeback.model.Observation} as its answer; what could not be
 * seen stays unknown, with the reason, and never turns into an empty value.
 */
@NullMarked
package dev.writeback.model;

import org.jspecify.annotations.NullMarked;
