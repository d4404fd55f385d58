/** The adapters in {@code fixtures/adapters}, which others begin with. */
@NullMarked
package dev.provost.conformance.adapter.examples;

import org.jspecify.annotations.NullMarked;
