package dev.provost.flash.unit;

import dev.provost.fumo.FumoResult;

/** What came of an attempt to install or to roll back. */
public sealed interface Installation {

    /** The other version is on flash and starts with the next power-on; the state stays 60 until it is confirmed. */
    record RestartNeeded() implements Installation {}

    /**
     * Not now; nothing changed, and it may be tried again.
     *
     * @param reason why, one sentence
     * @param otherwise what a phone reports that does not try again
     */
    record Postponed(String reason, FumoResult otherwise) implements Installation {

        /** For what a phone that does not try again reports as a failed update. */
        public Postponed(String reason) {
            this(reason, FumoResult.UPDATE_FAILED);
        }
    }

    /**
     * It failed for good. For an update this is in the status already; the old version runs.
     *
     * @param result what is to be reported
     * @param reason why, one sentence
     */
    record Failed(FumoResult result, String reason) implements Installation {}
}
