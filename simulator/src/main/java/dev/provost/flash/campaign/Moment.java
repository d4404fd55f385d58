package dev.provost.flash.campaign;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashOperation;
import java.util.List;

/**
 * A phone about to change its flash.
 *
 * @param operation what it is about to do
 * @param before the flash before it
 * @param world the world at that time
 * @param pending programs that a chip with a cache may still lose, youngest first
 */
record Moment<W>(FlashOperation operation, FlashImage before, W world, List<FlashOperation> pending) {}
