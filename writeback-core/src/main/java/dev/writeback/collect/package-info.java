/** From ports to a snapshot: asks every question once and keeps the answers, known or not. */
@NullMarked
package dev.writeback.collect;

import org.jspecify.annotations.NullMarked;
