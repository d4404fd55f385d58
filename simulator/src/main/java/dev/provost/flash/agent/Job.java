package dev.provost.flash.agent;

import dev.provost.fumo.FumoResult;
import java.util.Optional;

/**
 * An installation under way; there is one at most.
 *
 * @param root the FUMO root whose package it is
 * @param installed part of the phone, and the number that it has or will have in boot control
 * @param failure what it failed with, when the old version is still to be restored
 */
public record Job(String root, Installed installed, Optional<FumoResult> failure) {

    /** Failed, except for bringing back the old version. */
    public Job failed(FumoResult result) {
        return new Job(root, installed, Optional.of(result));
    }
}
