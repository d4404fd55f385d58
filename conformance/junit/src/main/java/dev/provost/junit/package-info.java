/** Runs the suite as dynamic tests of JUnit, inside the build of the server under test. */
@NullMarked
package dev.provost.junit;

import org.jspecify.annotations.NullMarked;
