package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import java.util.OptionalLong;

/** What follows from the limits that a device announces (MetaInfo 1.2.1, 5.2.9). */
final class Limits {

    /** Less than this is no room for a command. */
    private static final int ROOM = 256;

    private Limits() {}

    /** Whether the answer fills what the device takes so far that nothing more has room in it. */
    static boolean leavesNoRoom(Turn turn) {
        OptionalLong limit = turn.limits().maxMsgSize();
        int length = turn.exchange().server().map(s -> s.octets().length).orElse(0);
        return limit.isPresent() && length > limit.getAsLong() - ROOM;
    }
}
