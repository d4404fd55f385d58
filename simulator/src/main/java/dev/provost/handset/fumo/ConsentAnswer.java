package dev.provost.handset.fumo;

/** What a user does when his phone wants to change its firmware. */
public enum ConsentAnswer {
    /** He agrees. */
    ACCEPTS,
    /** He refuses: result 401. */
    REFUSES,
    /** He wants to be asked again later. */
    POSTPONES,
    /** He does nothing until the phone goes on without him, see {@link ConsentPolicy}. */
    SILENT
}
