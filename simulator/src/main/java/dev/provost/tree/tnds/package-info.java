/**
 * Serialised subtrees: reading and writing them in XML and WBXML, adding one to a tree, replacing a subtree by one, and
 * making one of what was read (OMA DM TND Serialization 1.2).
 *
 * <p>All types are immutable and may be used from any thread.
 */
@NullMarked
package dev.provost.tree.tnds;

import org.jspecify.annotations.NullMarked;
