package dev.provost.fleet;

import dev.provost.handset.Handset;

/** The handsets of a fleet by number. Implementations are immutable: equal numbers get equal handsets, whenever asked. */
@FunctionalInterface
public interface FleetHandsets {

    /** Makes the handset of the given index, counted from 0. */
    Handset handset(long index);
}
