/**
 * Reading device description frameworks: what a device or a management object standard allows in a tree (OMA DM Tree and
 * Description 1.2.1, 9).
 *
 * <p>All types are immutable and may be used from any thread.
 */
@NullMarked
package dev.provost.tree.ddf;

import org.jspecify.annotations.NullMarked;
