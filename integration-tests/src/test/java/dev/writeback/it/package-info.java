/** The library and doctor against a real domain controller, the referee. */
@NullMarked
package dev.writeback.it;

import org.jspecify.annotations.NullMarked;
