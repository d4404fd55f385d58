package dev.provost.adapter;

/** What a notification asks of the user of the phone (DM Notification 1.2.1, 6.2.5). */
public enum UiMode {
    /** The phone decides. */
    NOT_SPECIFIED,
    /** The session goes on unseen. */
    BACKGROUND,
    /** The user is told. */
    INFORMATIVE,
    /** The user is asked first. */
    USER_INTERACTION
}
