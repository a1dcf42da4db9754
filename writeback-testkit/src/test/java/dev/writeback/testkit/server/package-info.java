/** Tests of the package of the same name. */
@NullMarked
package dev.writeback.testkit.server;

import org.jspecify.annotations.NullMarked;
