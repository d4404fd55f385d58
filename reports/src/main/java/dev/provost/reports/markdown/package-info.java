/** {@code summary.md}: the run in a pull request. */
@NullMarked
package dev.provost.reports.markdown;

import org.jspecify.annotations.NullMarked;
