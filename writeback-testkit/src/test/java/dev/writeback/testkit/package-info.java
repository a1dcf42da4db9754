/** Tests of the package of the same name. */
@NullMarked
package dev.writeback.testkit;

import org.jspecify.annotations.NullMarked;
