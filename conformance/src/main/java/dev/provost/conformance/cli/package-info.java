/** The command line: the only place that writes to the standard streams. */
@NullMarked
package dev.provost.conformance.cli;

import org.jspecify.annotations.NullMarked;
