/**
 * May this token use that right on this object? The answer a directory would give, and the entry that decided it.
 *
 * <p>Start at {@link dev.writeback.access.AccessCheck}. Built after MS-ADTS 5.1.3; for one right on one object its
 * object-type tree comes down to: the first entry in stored order that is effective, names a SID of the token, carries
 * the bit, and has no object type or one on the right's path decides.
 */
@NullMarked
package dev.writeback.access;

import org.jspecify.annotations.NullMarked;
