/**
 * A directory for tests that needs no server: start at {@link dev.writeback.testkit.FakeForest}, or take a ready one
 * from {@link dev.writeback.testkit.Forests}.
 *
 * <p>A forest can be read in process, through the port of the library, or over LDAPS by any client
 * ({@link dev.writeback.testkit.FakeForest#serve()}). Both are held to the contract in
 * {@code dev.writeback.testkit.contract}, to which a real directory is held as well. What the fake does not do: it lets
 * nobody write, evaluates no read rights beyond {@link dev.writeback.testkit.FakeForest#hideDescriptors()}, and has one
 * domain.
 */
@NullMarked
package dev.writeback.testkit;

import org.jspecify.annotations.NullMarked;
