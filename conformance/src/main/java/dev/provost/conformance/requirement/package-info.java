/** The catalogue of requirements that verdicts name. */
@NullMarked
package dev.provost.conformance.requirement;

import org.jspecify.annotations.NullMarked;
