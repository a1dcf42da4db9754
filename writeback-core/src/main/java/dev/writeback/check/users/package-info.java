/** Counts the users whom something is wrong with, or unknown of; shared by the rules about users. */
@NullMarked
package dev.writeback.check.users;

import org.jspecify.annotations.NullMarked;
