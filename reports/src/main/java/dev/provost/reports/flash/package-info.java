/**
 * What happened on the flash of a phone during an update, as immutable records: partitions, and frames in order of time.
 *
 * <p>The records know nothing of chips or of firmware; everything that they hold has a bound, so that a story can be kept,
 * drawn and mailed however long the update was.
 */
@NullMarked
package dev.provost.reports.flash;

import org.jspecify.annotations.NullMarked;
