/** Runs the planned scenarios through JUnit Platform and Cucumber and makes the result. */
@NullMarked
package dev.provost.conformance.run;

import org.jspecify.annotations.NullMarked;
