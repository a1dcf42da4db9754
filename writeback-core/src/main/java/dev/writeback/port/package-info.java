/**
 * The only doors to the world: what the library asks of it, by capability.
 *
 * <p>An adapter translates and decides nothing. A reader answers {@code Unknown} instead of throwing when the world does
 * not answer; only opening a target throws.
 */
@NullMarked
package dev.writeback.port;

import org.jspecify.annotations.NullMarked;
