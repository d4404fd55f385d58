/** Decides before a run which scenarios run in which configurations, and what is left out and why. */
@NullMarked
package dev.provost.conformance.plan;

import org.jspecify.annotations.NullMarked;
