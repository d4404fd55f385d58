package dev.provost.handset.fumo;

/** For what a phone needs the consent of its user. */
public enum Consent {
    /** To fetch a package. */
    DOWNLOAD,
    /** To install it, which makes the phone unusable for a while. */
    INSTALL
}
