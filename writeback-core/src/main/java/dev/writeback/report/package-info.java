/** Reports for people and machines; one render function for each format. */
@NullMarked
package dev.writeback.report;

import org.jspecify.annotations.NullMarked;
