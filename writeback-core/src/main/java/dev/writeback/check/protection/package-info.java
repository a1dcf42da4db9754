/**
 * Rules about what AdminSDHolder protects: administrators, and those who are none any more.
 *
 * <p>Whoever is protected takes nothing over from above, whatever is granted there.
 */
@NullMarked
package dev.writeback.check.protection;

import org.jspecify.annotations.NullMarked;
