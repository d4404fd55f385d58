/** {@code results.json}: the run for programs. */
@NullMarked
package dev.provost.reports.json;

import org.jspecify.annotations.NullMarked;
