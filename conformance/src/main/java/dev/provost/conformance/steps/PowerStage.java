package dev.provost.conformance.steps;

import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a phone is doing when its power fails, in the words of the features, and by which work on flash that shows. */
enum PowerStage {
    /** The package comes in. */
    DOWNLOADS("downloads", 3, PartitionRole.STAGING),
    /** The new firmware is written. */
    INSTALLS(
            "installs",
            4,
            PartitionRole.SYSTEM_A,
            PartitionRole.SYSTEM_B,
            PartitionRole.SYSTEM,
            PartitionRole.RADIO,
            PartitionRole.BACKUP),
    /** The new firmware starts for the first time: the second note on what is to start. */
    STARTS("starts its new firmware", 2, PartitionRole.BOOT_CONTROL),
    /** The new firmware has failed as often as it may. */
    GOES_BACK("goes back to its old firmware", 5, PartitionRole.BOOT_CONTROL);

    private final String words;
    private final int which;
    private final Set<PartitionRole> places;

    PowerStage(String words, int which, PartitionRole first, PartitionRole... more) {
        this.words = words;
        this.which = which;
        this.places = EnumSet.of(first, more);
    }

    static PowerStage of(String words) {
        return Arrays.stream(values())
                .filter(stage -> stage.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A phone cannot be what \"" + words + "\" says."));
    }

    /** Which of the operations that show it meets the cut. */
    int which() {
        return which;
    }

    /** The operations that show it on a chip of a layout. */
    Predicate<FlashOperation> operations(Layout layout) {
        return operation ->
                layout.partitions().stream().anyMatch(p -> places.contains(p.role()) && holds(p, operation));
    }

    private static boolean holds(Partition partition, FlashOperation operation) {
        return operation.block() >= partition.firstBlock()
                && operation.block() < partition.firstBlock() + partition.blocks();
    }
}
