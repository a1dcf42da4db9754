@NullMarked
package dev.writeback.ldap;

import org.jspecify.annotations.NullMarked;
