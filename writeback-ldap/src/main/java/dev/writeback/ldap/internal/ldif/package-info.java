/** Exports in LDIF, asked as a server would be. */
@NullMarked
package dev.writeback.ldap.internal.ldif;

import org.jspecify.annotations.NullMarked;
