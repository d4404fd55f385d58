/** Two results of one suite held against each other: what got worse, what was mended, what else is different. */
@NullMarked
package dev.provost.reports.compare;

import org.jspecify.annotations.NullMarked;
