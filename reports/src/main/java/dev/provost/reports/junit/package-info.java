/** {@code junit.xml}: the run for continuous integration systems. */
@NullMarked
package dev.provost.reports.junit;

import org.jspecify.annotations.NullMarked;
