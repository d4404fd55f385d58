/** Writes all reports of a run into one directory. */
@NullMarked
package dev.provost.reports.output;

import org.jspecify.annotations.NullMarked;
