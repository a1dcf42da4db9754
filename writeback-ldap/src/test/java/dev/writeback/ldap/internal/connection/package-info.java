@NullMarked
package dev.writeback.ldap.internal.connection;

import org.jspecify.annotations.NullMarked;
