/** Rules about password policies, and about what domain controllers do with them. */
@NullMarked
package dev.writeback.check.policy;

import org.jspecify.annotations.NullMarked;
