/** Tests of the package of the same name. */
@NullMarked
package dev.writeback.testkit.directory;

import org.jspecify.annotations.NullMarked;
