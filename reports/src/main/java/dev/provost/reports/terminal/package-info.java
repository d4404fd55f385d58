/** The end of a run on a terminal. */
@NullMarked
package dev.provost.reports.terminal;

import org.jspecify.annotations.NullMarked;
