/** Counting the users whom something is wrong with, or unknown of; shared by the rules that look at users. */
@NullMarked
package dev.writeback.check.tally;

import org.jspecify.annotations.NullMarked;
