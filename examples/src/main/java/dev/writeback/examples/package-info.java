/** The programs of the README, as they stand there. */
@NullMarked
package dev.writeback.examples;

import org.jspecify.annotations.NullMarked;
