/** Adapters that do what they should, and some that do not. */
@NullMarked
package dev.provost.conformance.adapter.check;

import org.jspecify.annotations.NullMarked;
