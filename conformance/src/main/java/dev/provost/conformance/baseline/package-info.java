/** Known deviations of a server: which of them a run excuses, and which entries have to go. */
@NullMarked
package dev.provost.conformance.baseline;

import org.jspecify.annotations.NullMarked;
