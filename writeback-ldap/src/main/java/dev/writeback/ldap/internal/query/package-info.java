/** Questions: one object, all that match, page by page; what the account that asks may not see; failures as reasons. */
@NullMarked
package dev.writeback.ldap.internal.query;

import org.jspecify.annotations.NullMarked;
