package dev.provost.fleet;

import dev.provost.handset.fumo.FirmwareTask;
import java.util.concurrent.CompletionStage;

/** How a phone holds a session when its firmware has something to say. */
@FunctionalInterface
public interface FirmwareSessions {

    /**
     * Holds one session of the phone.
     *
     * @return completes when it is over; its failure counts as a session that did not come about
     */
    CompletionStage<SessionReport> hold(FirmwareTask.Report task);
}
