@NullMarked
package dev.writeback.ldap.internal.read;

import org.jspecify.annotations.NullMarked;
