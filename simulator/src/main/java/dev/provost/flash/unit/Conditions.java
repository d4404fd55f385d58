package dev.provost.flash.unit;

import java.time.Instant;

/**
 * What an installation depends on besides the package.
 *
 * @param now the time on the phone
 * @param batteryPercent charge of the battery, 0 to 100
 * @param freeOctets free memory
 * @param inCall whether the user is on the phone
 */
public record Conditions(Instant now, int batteryPercent, long freeOctets, boolean inCall) {

    public Conditions {
        if (batteryPercent < 0 || batteryPercent > 100) {
            throw new IllegalArgumentException("A battery has 0 to 100 percent, not " + batteryPercent);
        }
        if (freeOctets < 0) {
            throw new IllegalArgumentException("Free memory is not negative: " + freeOctets);
        }
    }

    /** A full battery, plenty of memory, and nobody calls. */
    public static Conditions good(Instant now) {
        return new Conditions(now, 100, Long.MAX_VALUE, false);
    }

    /** With another charge. */
    public Conditions battery(int percent) {
        return new Conditions(now, percent, freeOctets, inCall);
    }

    /** With other free memory. */
    public Conditions free(long octets) {
        return new Conditions(now, batteryPercent, octets, inCall);
    }

    /** In a call. */
    public Conditions calling() {
        return new Conditions(now, batteryPercent, freeOctets, true);
    }
}
