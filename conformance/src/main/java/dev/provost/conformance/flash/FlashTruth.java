package dev.provost.conformance.flash;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.reports.flash.FlashStatus;
import java.util.ArrayList;
import java.util.List;

/** Reads from flash alone what a phone is: which versions lie where, what starts, and how it stands with its update. */
final class FlashTruth {

    private static final List<PartitionRole> SLOTS =
            List.of(PartitionRole.SYSTEM_A, PartitionRole.SYSTEM_B, PartitionRole.SYSTEM, PartitionRole.BACKUP);

    private final Layout layout;

    FlashTruth(Layout layout) {
        this.layout = layout;
    }

    FlashStatus of(FlashImage image) {
        return new FlashStatus(slots(image), "", "", "");
    }

    /** What an operation leaves; it is read again only where it can have changed. */
    FlashStatus after(FlashOperation operation, FlashImage image, FlashStatus before) {
        boolean matters = layout.partitionOf(operation.block())
                .filter(partition -> matters(partition, operation))
                .isPresent();
        return matters ? of(image) : before;
    }

    private static boolean matters(Partition partition, FlashOperation operation) {
        return switch (partition.role()) {
            case BOOT_CONTROL, JOURNAL -> true;
            case SYSTEM_A, SYSTEM_B, SYSTEM, BACKUP -> operation.block() == partition.firstBlock();
            default -> false;
        };
    }

    private List<FlashStatus.Slot> slots(FlashImage image) {
        List<FlashStatus.Slot> slots = new ArrayList<>();
        for (PartitionRole role : SLOTS) {
            if (layout.has(role)) {
                slots.add(new FlashStatus.Slot(PartitionNames.slot(role), version(layout.partition(role), image)));
            }
        }
        return slots;
    }

    private static String version(Partition partition, FlashImage image) {
        long offset = image.geometry().offsetOf(partition.firstBlock());
        return ImageHeader.parse(image.read(offset, ImageHeader.OCTETS))
                .map(ImageHeader::version)
                .orElse("");
    }
}
