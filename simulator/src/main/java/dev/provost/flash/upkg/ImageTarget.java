package dev.provost.flash.upkg;

/** Which part of a device an image is for. */
public enum ImageTarget {
    /** The system of the main processor. */
    SYSTEM,
    /** The firmware of the radio. */
    RADIO
}
