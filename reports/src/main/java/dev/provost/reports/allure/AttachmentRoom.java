package dev.provost.reports.allure;

/**
 * How many octets of evidence the report may still hold, since its page holds all of them and a browser has to load it.
 * What went wrong has most of the room. Not for several threads at once.
 */
final class AttachmentRoom {

    private long forTrouble = 32L << 20;
    private long forPasses = 16L << 20;

    /** Takes the octets when there is room for them. */
    boolean take(boolean passed, int octets) {
        if (octets > (passed ? forPasses : forTrouble)) {
            return false;
        }
        if (passed) {
            forPasses -= octets;
        } else {
            forTrouble -= octets;
        }
        return true;
    }
}
