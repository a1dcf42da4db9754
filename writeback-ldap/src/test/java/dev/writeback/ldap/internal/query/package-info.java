@NullMarked
package dev.writeback.ldap.internal.query;

import org.jspecify.annotations.NullMarked;
