/**
 * A domain controller that answers LDAPS clients from a fake forest, as far as reading goes: start at
 * {@link dev.writeback.testkit.server.FakeLdapServer}.
 *
 * <p>Its traits follow Windows where documents tell and a real Samba server where they do not: nothing but the root DSE
 * before a bind, objects and attributes only for those who may see them, descriptors only with the right flags, pages of
 * 1,000 at most, constructed attributes, referrals to the other domains, and references to what stands below the top of a
 * domain. It refuses to write.
 */
@NullMarked
package dev.writeback.testkit.server;

import org.jspecify.annotations.NullMarked;
