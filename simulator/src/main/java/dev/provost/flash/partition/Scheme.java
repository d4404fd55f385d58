package dev.provost.flash.partition;

/** How a phone keeps the previous system. */
public enum Scheme {
    /** Two slots; the one that does not run is written. */
    A_B,
    /** One slot, and a backup of what it held. */
    SINGLE_WITH_BACKUP
}
