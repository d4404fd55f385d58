/** Text that several reports share: visible control characters, hex dumps, durations. */
@NullMarked
package dev.provost.reports.text;

import org.jspecify.annotations.NullMarked;
