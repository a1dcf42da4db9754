/**
 * What the domain controllers of a forest keep: a tree of objects for each naming context, their own entries, what they
 * inherit, and who is in which group.
 *
 * <p>Written down literally from the rules in Microsoft's Open Specifications, and on purpose without
 * {@code dev.writeback.access}: a fake that shared the library's own reading of the rules could not prove it right.
 * Test authors use {@link dev.writeback.testkit.FakeForest} instead.
 */
@NullMarked
package dev.writeback.testkit.directory;

import org.jspecify.annotations.NullMarked;
