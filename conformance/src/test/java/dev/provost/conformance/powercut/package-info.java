/** Tests of the campaigns of power cuts that ship. */
@NullMarked
package dev.provost.conformance.powercut;

import org.jspecify.annotations.NullMarked;
