/** What several tests of the core share: random cases, and small forests made by hand. */
@NullMarked
package dev.writeback.testing;

import org.jspecify.annotations.NullMarked;
