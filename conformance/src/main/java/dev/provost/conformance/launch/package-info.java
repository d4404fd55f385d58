/** Brings up what a target describes: its container and its adapter. */
@NullMarked
package dev.provost.conformance.launch;

import org.jspecify.annotations.NullMarked;
