/** Finds out whether an adapter does what it says, before anything that it says counts against a server. */
@NullMarked
package dev.provost.conformance.adapter.check;

import org.jspecify.annotations.NullMarked;
