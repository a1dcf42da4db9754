/** The façade: start at {@link dev.writeback.Writeback}. */
@NullMarked
package dev.writeback;

import org.jspecify.annotations.NullMarked;
