package dev.provost.conformance.flash;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Boot;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.fumo.FumoState;
import dev.provost.reports.flash.FlashStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a phone says about its firmware, and what its slots hold. */
final class PhoneStatus {

    private static final List<PartitionRole> SLOTS =
            List.of(PartitionRole.SYSTEM_A, PartitionRole.SYSTEM_B, PartitionRole.SYSTEM, PartitionRole.BACKUP);

    private PhoneStatus() {}

    static FlashStatus of(FirmwareUnit unit, Layout layout, FlashImage image) {
        String active = unit.boot() instanceof Boot.Running running ? PartitionNames.slot(running.slot()) : "";
        return new FlashStatus(slots(layout, image), active, trial(unit.boot()), fumo(unit));
    }

    /** What lies in each slot, from its header on flash alone. */
    static List<FlashStatus.Slot> slots(Layout layout, FlashImage image) {
        List<FlashStatus.Slot> slots = new ArrayList<>();
        for (PartitionRole role : SLOTS) {
            if (layout.has(role)) {
                slots.add(new FlashStatus.Slot(PartitionNames.slot(role), version(layout.partition(role), image)));
            }
        }
        return slots;
    }

    /** What became of a power-on, in one sentence. */
    static String sentence(Boot boot) {
        return switch (boot) {
            case Boot.Running running ->
                "The phone starts " + running.version() + " from " + PartitionNames.slot(running.slot())
                        + (running.trial() ? " on trial." : ".");
            case Boot.Recovery recovery -> "The phone starts its recovery system: " + recovery.reason();
            case Boot.Dead dead -> "The phone does not start: " + dead.reason();
        };
    }

    private static String trial(Boot boot) {
        return boot instanceof Boot.Running running && running.trial() ? "trial" : "";
    }

    private static String fumo(FirmwareUnit unit) {
        List<String> states = new ArrayList<>();
        for (String root : new TreeSet<>(unit.roots())) {
            FumoState state = unit.status(root).state();
            states.add((unit.roots().size() > 1 ? root + " " : "") + words(state));
        }
        return states.isEmpty() ? words(FumoState.IDLE) : String.join(", ", states);
    }

    private static String words(FumoState state) {
        return state.value() + " " + state.phrase();
    }

    private static String version(Partition partition, FlashImage image) {
        long offset = image.geometry().offsetOf(partition.firstBlock());
        long octets = (long) partition.blocks() * image.geometry().blockOctets();
        return octets < ImageHeader.OCTETS
                ? ""
                : ImageHeader.parse(image.read(offset, ImageHeader.OCTETS))
                        .map(ImageHeader::version)
                        .orElse("");
    }
}
