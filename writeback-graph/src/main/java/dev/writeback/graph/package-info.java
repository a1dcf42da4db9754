/**
 * The tenant's side. So far it knows only where Microsoft Graph stands in each cloud; nothing here asks it anything yet.
 */
@NullMarked
package dev.writeback.graph;

import org.jspecify.annotations.NullMarked;
