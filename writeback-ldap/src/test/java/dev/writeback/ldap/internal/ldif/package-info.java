@NullMarked
package dev.writeback.ldap.internal.ldif;

import org.jspecify.annotations.NullMarked;
