/**
 * Rules about the rights of the connector account: on users, on domain heads, and what stops them on the way.
 *
 * <p>Rights are judged by what is effective, never by looking for an entry that names the account.
 */
@NullMarked
package dev.writeback.check.permission;

import org.jspecify.annotations.NullMarked;
