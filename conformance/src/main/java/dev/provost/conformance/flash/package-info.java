/** Turns what happens on the flash of a simulated phone into the story that the reports show. */
@NullMarked
package dev.provost.conformance.flash;

import org.jspecify.annotations.NullMarked;
