/**
 * What a domain controller works out, written down as the Open Specifications have it, slowly and without a shortcut: who may
 * read what, when a password expires, whom AdminSDHolder protects.
 *
 * <p>It shares no code with the rules of the library, which are held against it.
 */
@NullMarked
package dev.writeback.testkit.rules;

import org.jspecify.annotations.NullMarked;
