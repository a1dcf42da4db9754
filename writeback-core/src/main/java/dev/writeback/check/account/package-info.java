/** Rules about the account that writes passwords back: may it log on, for how long, and is it the right one. */
@NullMarked
package dev.writeback.check.account;

import org.jspecify.annotations.NullMarked;
