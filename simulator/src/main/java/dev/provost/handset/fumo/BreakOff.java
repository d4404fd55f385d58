package dev.provost.handset.fumo;

import dev.provost.download.BodyEnd;

/**
 * A download that does not come to its end, because the user or the phone itself breaks it off.
 *
 * @param octets after how many octets of the package, those of earlier attempts included
 * @param trouble who does: {@code CANCELLED} is the user, result 401; {@code ABORTED} the phone, result 400
 */
public record BreakOff(long octets, BodyEnd.Trouble trouble) {

    public BreakOff {
        if (octets < 0) {
            throw new IllegalArgumentException("A download is broken off after 0 octets or more, not " + octets);
        }
        if (trouble != BodyEnd.Trouble.CANCELLED && trouble != BodyEnd.Trouble.ABORTED) {
            throw new IllegalArgumentException("It is the user or the phone that breaks off, not " + trouble);
        }
    }

    /** The user breaks it off. */
    public static BreakOff byUser(long octets) {
        return new BreakOff(octets, BodyEnd.Trouble.CANCELLED);
    }

    /** The phone breaks it off. */
    public static BreakOff byPhone(long octets) {
        return new BreakOff(octets, BodyEnd.Trouble.ABORTED);
    }
}
