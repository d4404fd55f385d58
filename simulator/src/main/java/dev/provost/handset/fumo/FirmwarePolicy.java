package dev.provost.handset.fumo;

import java.time.Duration;

/**
 * What the specification leaves to the maker of a phone about its firmware.
 *
 * @param consent when the user is asked
 * @param fetchesAbroad whether it downloads while it roams; otherwise it waits to be at home
 * @param keepsPackage whether the package stays after the operation (states 70 and 90) or is dropped (80 and 100)
 * @param pause how long it waits for better circumstances
 * @param patience how often it waits before it gives up: 503 abroad, 410 for a call, 405 for a low battery
 */
public record FirmwarePolicy(
        ConsentPolicy consent, boolean fetchesAbroad, boolean keepsPackage, Duration pause, int patience) {

    /** Asks nobody, does not download abroad, drops packages, waits four times a quarter of an hour. */
    public static final FirmwarePolicy PLAIN =
            new FirmwarePolicy(ConsentPolicy.NONE, false, false, Duration.ofMinutes(15), 4);

    public FirmwarePolicy {
        if (pause.isNegative() || patience < 0) {
            throw new IllegalArgumentException("A phone waits 0 times or more for 0 seconds or more");
        }
    }

    /** With another rule about the user. */
    public FirmwarePolicy withConsent(ConsentPolicy other) {
        return new FirmwarePolicy(other, fetchesAbroad, keepsPackage, pause, patience);
    }
}
