/** What a server sends in two runs of the same scenarios, without what differs from run to run anyway. */
@NullMarked
package dev.provost.conformance.compare;

import org.jspecify.annotations.NullMarked;
