/** The command line as a user meets it. */
@NullMarked
package dev.provost.conformance.cli;

import org.jspecify.annotations.NullMarked;
