/** Tests of the package of the same name. */
@NullMarked
package dev.writeback.testkit.rules;

import org.jspecify.annotations.NullMarked;
