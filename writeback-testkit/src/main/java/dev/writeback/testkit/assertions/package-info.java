/**
 * AssertJ for reports: one static import of
 * {@link dev.writeback.testkit.assertions.WritebackAssertions#assertThat(dev.writeback.check.CheckReport)}.
 */
@NullMarked
package dev.writeback.testkit.assertions;

import org.jspecify.annotations.NullMarked;
