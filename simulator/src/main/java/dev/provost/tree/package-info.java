/**
 * The management tree of a device as a persistent value: URIs, node properties, access control, the device description
 * and the operations of a server on it (OMA DM Tree and Description 1.2.1).
 *
 * <p>Nothing here knows of messages, sessions or clocks. Every operation answers a {@link dev.provost.tree.TreeStatus}
 * and either the same tree by reference or a new one that shares all it did not change. All types are immutable and may
 * be used from any thread.
 */
@NullMarked
package dev.provost.tree;

import org.jspecify.annotations.NullMarked;
