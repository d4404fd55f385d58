/**
 * The steps of the feature files, by area, and the small objects that they share within one scenario.
 *
 * <p>Step classes only translate words; {@link dev.provost.conformance.steps.World} leads to the phones, the operator and
 * the wire of the scenario. Everything here belongs to the one thread of its scenario.
 */
@NullMarked
package dev.provost.conformance.steps;

import org.jspecify.annotations.NullMarked;
