/**
 * Rules over facts. Start at {@link dev.writeback.check.Checker}; write a rule of your own by implementing
 * {@link dev.writeback.check.FactValidator} or {@link dev.writeback.check.UserValidator}.
 *
 * <p>A rule declares the facts it needs, gets only those, and only when they are known. It sees no port, no clock and no
 * log; what cannot be known is handled once, in the checker, and never counts as passed.
 */
@NullMarked
package dev.writeback.check;

import org.jspecify.annotations.NullMarked;
