package dev.provost.flash.unit;

import dev.provost.flash.partition.PartitionRole;

/** What became of a power-on. */
public sealed interface Boot {

    /**
     * The phone runs.
     *
     * @param version version of the system that runs
     * @param slot the partition that it runs from
     * @param trial whether it, or the firmware of the radio, is new and not confirmed yet
     */
    record Running(String version, PartitionRole slot, boolean trial) implements Boot {}

    /**
     * No system starts, and the recovery system could not bring back the one that ran; the phone waits for the service shop.
     *
     * @param reason why, and what is missing, one sentence
     */
    record Recovery(String reason) implements Boot {}

    /**
     * Nothing starts at all.
     *
     * @param reason why, one sentence
     */
    record Dead(String reason) implements Boot {}

    /** Whether a system runs. */
    default boolean running() {
        return this instanceof Running;
    }
}
