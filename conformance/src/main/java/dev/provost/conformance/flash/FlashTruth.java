package dev.provost.conformance.flash;

import dev.provost.flash.agent.Journal;
import dev.provost.flash.boot.BootControl;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.RecordStore;
import dev.provost.flash.boot.Standing;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoState;
import dev.provost.reports.flash.FlashStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from flash alone what a phone is: which versions lie where, what starts, and how it stands with its update. */
final class FlashTruth {

    private static final List<PartitionRole> SLOTS =
            List.of(PartitionRole.SYSTEM_A, PartitionRole.SYSTEM_B, PartitionRole.SYSTEM, PartitionRole.BACKUP);

    private final Layout layout;

    FlashTruth(Layout layout) {
        this.layout = layout;
    }

    /** What an image tells; what a faulty phone has left unreadable is unknown. */
    FlashStatus of(FlashImage image) {
        try {
            return read(image);
        } catch (IllegalArgumentException | NoSuchElementException unreadable) {
            return new FlashStatus(slots(image), "", "", "");
        }
    }

    private FlashStatus read(FlashImage image) {
        Flash flash = Flash.of(image);
        Optional<Chain> chain = new BootControl(records(flash, PartitionRole.BOOT_CONTROL)).chain(ImageTarget.SYSTEM);
        return new FlashStatus(
                slots(image),
                chain.filter(FlashTruth::starts)
                        .map(one -> PartitionNames.slot(one.active()))
                        .orElse(""),
                chain.filter(one -> one.standing() == Standing.TRIAL)
                        .map(one -> one.attempts() + " left")
                        .orElse(""),
                fumo(new Journal(records(flash, PartitionRole.JOURNAL), Set.of())));
    }

    /** While the only slot is being written nothing in it can be started. */
    private static boolean starts(Chain chain) {
        return chain.standing() == Standing.CONFIRMED || chain.standing() == Standing.TRIAL;
    }

    private RecordStore records(Flash flash, PartitionRole role) {
        return RecordStore.open(PartitionView.of(flash, layout, role), Set.of());
    }

    private static String fumo(Journal journal) {
        Set<String> roots = journal.roots();
        return roots.stream()
                .map(root -> (roots.size() > 1 ? root + " " : "")
                        + words(journal.root(root).state()))
                .collect(Collectors.joining(", "));
    }

    private static String words(FumoState state) {
        return state.value() + " " + state.phrase();
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
