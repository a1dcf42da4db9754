/** Tests of the package of the same name. */
@NullMarked
package dev.writeback.testkit.assertions;

import org.jspecify.annotations.NullMarked;
