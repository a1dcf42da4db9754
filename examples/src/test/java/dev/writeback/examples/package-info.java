@NullMarked
package dev.writeback.examples;

import org.jspecify.annotations.NullMarked;
