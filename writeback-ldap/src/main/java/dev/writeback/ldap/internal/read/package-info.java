/** Answers: one class for each question of the port, whatever the entries come from. */
@NullMarked
package dev.writeback.ldap.internal.read;

import org.jspecify.annotations.NullMarked;
