/**
 * Would Active Directory accept a new password?
 *
 * <p>Start at {@link dev.writeback.model.password.PasswordJudge}. What nobody outside a domain controller can see, such
 * as former passwords, stays {@link dev.writeback.model.password.Unjudged}, with the reason. A password is read where
 * the caller keeps it: it is never copied, kept, printed or put into a result.
 */
@NullMarked
package dev.writeback.model.password;

import org.jspecify.annotations.NullMarked;
