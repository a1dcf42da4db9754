@NullMarked
package dev.writeback.examples.doctor;

import org.jspecify.annotations.NullMarked;
