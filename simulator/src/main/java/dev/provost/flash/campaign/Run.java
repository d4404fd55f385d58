package dev.provost.flash.campaign;

import dev.provost.flash.chip.FlashImage;
import java.util.List;

/**
 * A phone from a power-on until nothing is left to do.
 *
 * @param moments those that were kept
 * @param lastRecorded the flash at the end of them
 * @param complaints what is wrong
 * @param succeeded whether it came to what was wanted of it
 */
record Run<W>(List<Moment<W>> moments, FlashImage lastRecorded, List<Complaint> complaints, boolean succeeded) {}
