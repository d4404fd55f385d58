package dev.provost.flash.unit;

import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.Scheme;
import java.util.ArrayList;
import java.util.List;

/** Chips that are as small as a phone can live on, so that every operation of an update can be cut off. */
final class SmallChips {

    static final int SLOT = 8 << 10;

    static final Layout TWO_SLOTS = layout("two-slots", FlashGeometry.nor(2048, 256, 4, 1, 0xFF), Scheme.A_B);
    static final Layout ONE_SLOT =
            layout("one-slot", FlashGeometry.nand(2048, 256, 1, 0x00), Scheme.SINGLE_WITH_BACKUP);

    private SmallChips() {}

    private static Layout layout(String name, FlashGeometry geometry, Scheme scheme) {
        List<Partition> partitions = new ArrayList<>();
        boolean two = scheme == Scheme.A_B;
        add(partitions, PartitionRole.BOOTLOADER, 2);
        add(partitions, PartitionRole.BOOT_CONTROL, 3);
        add(partitions, PartitionRole.RECOVERY, 2);
        add(partitions, two ? PartitionRole.SYSTEM_A : PartitionRole.SYSTEM, 4);
        add(partitions, two ? PartitionRole.SYSTEM_B : PartitionRole.BACKUP, 4);
        add(partitions, PartitionRole.RADIO, 3);
        add(partitions, PartitionRole.RADIO_BACKUP, 3);
        add(partitions, PartitionRole.STAGING, 6);
        add(partitions, PartitionRole.JOURNAL, 3);
        add(partitions, PartitionRole.SETTINGS, 3);
        add(partitions, PartitionRole.USER_DATA, 1);
        int blocks = partitions.getLast().endBlock();
        return Layout.of(name, geometry.withBlocks(blocks), scheme, partitions);
    }

    private static void add(List<Partition> partitions, PartitionRole role, int blocks) {
        partitions.add(new Partition(
                role, partitions.isEmpty() ? 0 : partitions.getLast().endBlock(), blocks));
    }
}
