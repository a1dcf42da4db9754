/** {@code doctor}: a thin shell over the library. Whatever it can do, one public call can. */
@NullMarked
package dev.writeback.examples.doctor;

import org.jspecify.annotations.NullMarked;
