package dev.provost.flash.campaign;

import dev.provost.flash.chip.FlashImage;
import java.util.List;

/** A phone from a power-on until nothing is left to do: the moments that were kept, the flash at the end of them, complaints. */
record Run<W>(List<Moment<W>> moments, FlashImage lastRecorded, List<Complaint> complaints) {}
