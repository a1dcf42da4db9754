/**
 * Windows security descriptors as values: read from their binary form, printed as SDDL.
 *
 * <p>Start at {@link dev.writeback.sd.SecurityDescriptor}. The package knows the format of MS-DTYP 2.4 and nothing
 * about password writeback. Input that is malformed anywhere is refused whole: an access control list of which only
 * the first half was read could turn a deny into a grant.
 */
@NullMarked
package dev.writeback.sd;

import org.jspecify.annotations.NullMarked;
