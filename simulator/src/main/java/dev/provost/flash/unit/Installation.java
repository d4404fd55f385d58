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
     */
    record Postponed(String reason) implements Installation {}

    /**
     * It failed for good. For an update this is in the status already; the old version runs.
     *
     * @param result what is to be reported
     * @param reason why, one sentence
     */
    record Failed(FumoResult result, String reason) implements Installation {}
}
