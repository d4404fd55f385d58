package dev.provost.conformance.flash;

import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.reports.flash.FlashArea;
import java.util.List;

/** What partitions and slots are called in reports. */
final class PartitionNames {

    private PartitionNames() {}

    static List<FlashArea> areas(Layout layout) {
        return layout.partitions().stream().map(PartitionNames::area).toList();
    }

    private static FlashArea area(Partition partition) {
        return new FlashArea(name(partition.role()), partition.firstBlock(), partition.blocks());
    }

    /** The name of a partition. */
    static String name(PartitionRole role) {
        return switch (role) {
            case BOOTLOADER -> "Bootloader";
            case BOOT_CONTROL -> "Boot control";
            case RECOVERY -> "Recovery";
            case SYSTEM_A -> "System A";
            case SYSTEM_B -> "System B";
            case SYSTEM -> "System";
            case BACKUP -> "Backup";
            case RADIO -> "Radio";
            case RADIO_BACKUP -> "Radio backup";
            case STAGING -> "Staging";
            case JOURNAL -> "Journal";
            case SETTINGS -> "Settings";
            case USER_DATA -> "User data";
        };
    }

    /** The name of a place for a system, short where there are two: A, B, System, Backup. */
    static String slot(PartitionRole role) {
        return switch (role) {
            case SYSTEM_A -> "A";
            case SYSTEM_B -> "B";
            default -> name(role);
        };
    }
}
