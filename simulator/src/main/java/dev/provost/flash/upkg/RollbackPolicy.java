package dev.provost.flash.upkg;

/** Whether a device takes an image that is not newer than its own. */
public enum RollbackPolicy {
    /** Only a newer version, with a security counter that is not lower. */
    NEWER_ONLY,
    /** Any version, with a security counter that is not lower. */
    OLDER_WITH_COUNTER,
    /** Any version, even with a lower security counter. */
    ANY
}
