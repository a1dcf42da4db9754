/** Active Directory over LDAP, on the UnboundID SDK. Start at {@link dev.writeback.ldap.LdapForest}. */
@NullMarked
package dev.writeback.ldap;

import org.jspecify.annotations.NullMarked;
