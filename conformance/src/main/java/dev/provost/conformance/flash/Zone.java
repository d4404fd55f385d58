package dev.provost.conformance.flash;

import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;

/**
 * A partition and what programming it means.
 *
 * @param area the partition
 * @param written what a block of it holds once it was programmed
 */
public record Zone(FlashArea area, BlockState written) {}
