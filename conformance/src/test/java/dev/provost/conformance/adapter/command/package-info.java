/** Programs as adapters. */
@NullMarked
package dev.provost.conformance.adapter.command;

import org.jspecify.annotations.NullMarked;
