/** Tests of what the steps are made of. */
@NullMarked
package dev.provost.conformance.steps;

import org.jspecify.annotations.NullMarked;
