/** Rules about the computers on which the sync engine runs. */
@NullMarked
package dev.writeback.check.server;

import org.jspecify.annotations.NullMarked;
