package dev.provost.flash.upkg;

/** What the payload of a package holds. */
public enum PayloadKind {
    /** The whole new image, each segment compressed by itself. */
    FULL,
    /** The difference from one other image; each segment compressed with octets of that image as dictionary. */
    DELTA
}
