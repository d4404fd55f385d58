package dev.provost.fleet;

import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.FirmwareTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a phone did about its firmware between sessions.
 *
 * @param ending why it does nothing more
 * @param left what it would do next; empty when there is nothing
 * @param tasks how many tasks it carried out
 * @param fetches how many requests it sent, notices included
 * @param sessions how many sessions it held
 * @param powerCuts how often its power was lost
 * @param results how the last operation of each update object ended, in the order of the model
 * @param skipped the time that went by while it waited, without anybody waiting
 * @param message one sentence where something went wrong, else empty
 */
public record FirmwareReport(
        Ending ending,
        Optional<FirmwareTask> left,
        int tasks,
        int fetches,
        int sessions,
        int powerCuts,
        List<FumoResult> results,
        Duration skipped,
        String message) {

    public FirmwareReport {
        results = List.copyOf(results);
    }

    /** Why a phone does nothing more. */
    public enum Ending {
        /** All is done. */
        NOTHING_LEFT,
        /** It was told to stop before the task that is left. */
        STOPPED,
        /** It cannot tell the server: no session came about, or none took what it has to say. */
        UNREPORTED,
        /** Its power was lost more often than anybody has patience for. */
        POWERLESS,
        /** It goes round in circles. */
        ENDLESS,
        /** The simulation failed. */
        FAULT
    }

    /** Whether it did all it had to. */
    public boolean isDone() {
        return ending == Ending.NOTHING_LEFT;
    }
}
