@NullMarked
package dev.writeback.ldap.internal;

import org.jspecify.annotations.NullMarked;
