package dev.provost.flash.partition;

/** What a partition is for. */
public enum PartitionRole {
    /** The code that decides what starts; never written after the factory. */
    BOOTLOADER,
    /** Which slot starts, how often it was tried, whether it is confirmed. */
    BOOT_CONTROL,
    /** What starts when nothing else does. */
    RECOVERY,
    /** The first slot of the system. */
    SYSTEM_A,
    /** The second slot of the system. */
    SYSTEM_B,
    /** The only slot of the system. */
    SYSTEM,
    /** The previous system, from which the only slot can be restored. */
    BACKUP,
    /** The firmware of the radio. */
    RADIO,
    /** The previous firmware of the radio. */
    RADIO_BACKUP,
    /** Where a package lies until it is installed. */
    STAGING,
    /** What the update agent has to remember across restarts. */
    JOURNAL,
    /** Settings of the phone. */
    SETTINGS,
    /** What belongs to the user; no update touches it. */
    USER_DATA
}
