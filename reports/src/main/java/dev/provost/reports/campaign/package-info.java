/** What a campaign of power cuts found, as immutable records. */
@NullMarked
package dev.provost.reports.campaign;

import org.jspecify.annotations.NullMarked;
