/** The campaigns of power cuts that ship: every layout, every kind of update and roll-back, run side by side. */
@NullMarked
package dev.provost.conformance.powercut;

import org.jspecify.annotations.NullMarked;
