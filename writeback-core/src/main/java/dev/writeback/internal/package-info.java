/** How value types are generated; not exported. */
@NullMarked
package dev.writeback.internal;

import org.jspecify.annotations.NullMarked;
