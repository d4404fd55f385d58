/** Adapters that come in a jar of their vendor. */
@NullMarked
package dev.provost.conformance.adapter.jar;

import org.jspecify.annotations.NullMarked;
