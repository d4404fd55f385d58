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
     * No system starts; the phone waits in its recovery system for the service.
     *
     * @param reason why, one sentence
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
