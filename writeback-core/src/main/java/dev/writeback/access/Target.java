package dev.writeback.access;

import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import org.jspecify.annotations.Nullable;

/**
 * The object on which a right is asked for, apart from its descriptor.
 *
 * @param sid its objectSid, for entries about {@link Sid#PRINCIPAL_SELF}; null: it has none
 * @param classGuid schemaIDGUID of its most specific structural class; null: not known, which makes an entry whose
 *     object type is none of the right's own undecided
 */
public record Target(@Nullable Sid sid, @Nullable Guid classGuid) {}
