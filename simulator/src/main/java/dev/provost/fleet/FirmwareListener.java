package dev.provost.fleet;

import dev.provost.download.DownloadStep;
import dev.provost.handset.fumo.FirmwareTask;
import dev.provost.transport.fetch.FetchRecord;
import java.time.Instant;

/** Hears what a phone does about its firmware, on the event loop of its line; must not block. */
public interface FirmwareListener {

    /** Nobody listens. */
    FirmwareListener NONE = new FirmwareListener() {};

    /**
     * The phone begins with something.
     *
     * @param now the time of the phone
     */
    default void begins(FirmwareTask task, Instant now) {}

    /** A request for a package, or a notice, is over. */
    default void fetched(FetchRecord evidence) {}

    /** A download has ended: done or failed. */
    default void downloaded(FirmwareTask.Fetch task, DownloadStep end) {}

    /** The power went; the phone is switched on again. */
    default void powerLost(String where) {}

    /** A session in which the phone had something to say is over. */
    default void reported(SessionReport report) {}
}
