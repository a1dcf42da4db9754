/** Rules about what users are named and linked by. */
@NullMarked
package dev.writeback.check.user;

import org.jspecify.annotations.NullMarked;
