/** The adapter of kind {@code command}: any program, one request in JSON on standard input, one reply on standard output. */
@NullMarked
package dev.provost.conformance.adapter.command;

import org.jspecify.annotations.NullMarked;
