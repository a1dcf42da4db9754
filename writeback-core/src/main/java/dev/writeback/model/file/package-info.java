/** Snapshots as files: JSON Lines, format {@code writeback-snapshot}. */
@NullMarked
package dev.writeback.model.file;

import org.jspecify.annotations.NullMarked;
