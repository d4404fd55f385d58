package dev.provost.flash.boot;

import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageHeader;

/** What the bootloader starts in one part of the phone. */
public sealed interface Start {

    /**
     * An image.
     *
     * @param slot where it lies
     * @param header what it says of itself
     * @param chain boot control as it is now
     */
    record Image(PartitionRole slot, ImageHeader header, Chain chain) implements Start {}

    /** Nothing yet: the update agent has to finish what it was doing. */
    record Unfinished() implements Start {}

    /**
     * Nothing, for good.
     *
     * @param reason why, one sentence
     */
    record Nothing(String reason) implements Start {}
}
