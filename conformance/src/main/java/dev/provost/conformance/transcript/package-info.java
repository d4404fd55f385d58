/** What went over the wire, decoded on demand and grouped by session, as the rules read it. */
@NullMarked
package dev.provost.conformance.transcript;

import org.jspecify.annotations.NullMarked;
