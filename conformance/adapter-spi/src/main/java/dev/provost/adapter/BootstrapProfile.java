package dev.provost.adapter;

/** The format of a bootstrap document (DM Bootstrap 1.2.1, 5.2). */
public enum BootstrapProfile {
    /** A document of Client Provisioning. */
    CP,
    /** A DM message. */
    DM
}
