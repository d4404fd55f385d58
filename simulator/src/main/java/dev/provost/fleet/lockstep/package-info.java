/** Handsets under the control of a test: message by message, octet by octet. */
@NullMarked
package dev.provost.fleet.lockstep;

import org.jspecify.annotations.NullMarked;
