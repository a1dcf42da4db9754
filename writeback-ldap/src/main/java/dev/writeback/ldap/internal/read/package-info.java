/** How the adapter works inside; not for users, and free to change. */
@NullMarked
package dev.writeback.ldap.internal;

import org.jspecify.annotations.NullMarked;
