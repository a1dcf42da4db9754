/**
 * A directory for tests that needs no server: start at {@link dev.writeback.testkit.FakeForest}, or take a ready one
 * from {@link dev.writeback.testkit.Forests}.
 *
 * <p>A forest can be read in process, through the port of the library, or over LDAPS by any client
 * ({@link dev.writeback.testkit.FakeForest#serve()}). Both are held to the contracts in
 * {@code dev.writeback.testkit.contract}, to which a real directory is held as well. Whoever reads as an account, and every
 * client over LDAPS, sees what the descriptors let it see. What the fake does not do: it lets nobody write, moves nothing,
 * and protects no administrator by itself.
 */
@NullMarked
package dev.writeback.testkit;

import org.jspecify.annotations.NullMarked;
