/** Connections: sockets, TLS, logging on, and what goes wrong there. */
@NullMarked
package dev.writeback.ldap.internal.connection;

import org.jspecify.annotations.NullMarked;
