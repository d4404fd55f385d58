package dev.provost.flash.campaign;

import dev.provost.flash.chip.PowerCut;

/**
 * Where a run may be cut.
 *
 * @param moment number of the moment, from 0
 * @param cut what happens to its operation
 */
record CutPoint(int moment, PowerCut cut) {}
