package dev.provost.flash.boot;

/** How it stands with what a part of the phone starts. */
public enum Standing {
    /** It is for good. */
    CONFIRMED,
    /** It is new, and started a limited number of times until it is confirmed. */
    TRIAL,
    /** The only slot is being written; nothing in it can be started. */
    INSTALLING,
    /** The only slot is being written from its backup; nothing in it can be started. */
    RESTORING
}
