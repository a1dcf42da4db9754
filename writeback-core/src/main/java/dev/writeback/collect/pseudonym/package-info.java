/**
 * Pseudonyms instead of names, for what is kept on a disk. The structure of a directory, its rights, times and numbers stay, so
 * that every rule comes to the same verdict; who and where cannot be read any more without the key.
 */
@NullMarked
package dev.writeback.collect.pseudonym;

import org.jspecify.annotations.NullMarked;
