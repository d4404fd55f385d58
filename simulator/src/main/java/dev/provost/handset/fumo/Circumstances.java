package dev.provost.handset.fumo;

/**
 * What a phone is in that bears on a change of its firmware.
 *
 * @param batteryPercent charge of the battery, 0 to 100
 * @param roaming whether it is in a foreign network, where it fetches nothing unless its model does
 * @param inCall whether its user is on the phone, which makes it wait with the installation
 * @param freeForDownload octets that a package may have, besides the room on flash
 * @param freeForUpdate octets of memory that are free for an installation
 */
public record Circumstances(
        int batteryPercent, boolean roaming, boolean inCall, long freeForDownload, long freeForUpdate) {

    /** A full battery, at home, nobody calls, memory without end. */
    public static final Circumstances GOOD = new Circumstances(100, false, false, Long.MAX_VALUE, Long.MAX_VALUE);

    public Circumstances {
        if (batteryPercent < 0 || batteryPercent > 100) {
            throw new IllegalArgumentException("A battery has 0 to 100 percent, not " + batteryPercent);
        }
        if (freeForDownload < 0 || freeForUpdate < 0) {
            throw new IllegalArgumentException(
                    "Free memory is not negative: %d, %d".formatted(freeForDownload, freeForUpdate));
        }
    }

    /** With another charge. */
    public Circumstances withBattery(int percent) {
        return new Circumstances(percent, roaming, inCall, freeForDownload, freeForUpdate);
    }

    /** In a foreign network, or at home again. */
    public Circumstances withRoaming(boolean abroad) {
        return new Circumstances(batteryPercent, abroad, inCall, freeForDownload, freeForUpdate);
    }

    /** In a call, or no more. */
    public Circumstances withCall(boolean calling) {
        return new Circumstances(batteryPercent, roaming, calling, freeForDownload, freeForUpdate);
    }

    /** With so much room for a package. */
    public Circumstances withFreeForDownload(long octets) {
        return new Circumstances(batteryPercent, roaming, inCall, octets, freeForUpdate);
    }

    /** With so much memory for an installation. */
    public Circumstances withFreeForUpdate(long octets) {
        return new Circumstances(batteryPercent, roaming, inCall, freeForDownload, octets);
    }
}
