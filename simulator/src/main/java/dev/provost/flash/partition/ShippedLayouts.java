package dev.provost.flash.partition;

import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.chip.Technology;
import java.util.ArrayList;
import java.util.List;

/** Draws the layouts that ship with the simulator, and larger ones of the same kinds. */
final class ShippedLayouts {

    private static final long SMALL_SYSTEM = 64 << 10;
    private static final long SMALL_PART = 16 << 10;

    /** What a package has besides the image: header, manifest, signature with its chain. */
    private static final long PACKAGE_OVERHEAD = 16 << 10;

    private static final int MOST_BLOCKS_OF_A_SLOT = 512;
    private static final int LARGEST_PAGE = 8 << 10;

    private ShippedLayouts() {}

    static List<Layout> all() {
        return List.of(
                draw("ab-nor", FlashGeometry.nor(4096, 256, 4, 1, 0xFF), Scheme.A_B, SMALL_SYSTEM),
                draw("ab-nand", FlashGeometry.nand(16384, 512, 1, 0xFF), Scheme.A_B, SMALL_SYSTEM),
                draw("backup-nor", FlashGeometry.nor(4096, 256, 8, 1, 0x00), Scheme.SINGLE_WITH_BACKUP, SMALL_SYSTEM),
                draw("backup-nand", FlashGeometry.nand(16384, 512, 1, 0xFF), Scheme.SINGLE_WITH_BACKUP, SMALL_SYSTEM));
    }

    static Layout scaled(Layout layout, long imageOctets) {
        return draw(layout.name(), grown(layout.geometry(), imageOctets), layout.scheme(), imageOctets);
    }

    /** Larger chips have larger blocks and pages, so that a slot stays a few hundred blocks. */
    private static FlashGeometry grown(FlashGeometry geometry, long slot) {
        int block = geometry.blockOctets();
        int page = geometry.pageOctets();
        while (slot / block > MOST_BLOCKS_OF_A_SLOT && block < 1 << 24) {
            block *= 2;
            page = Math.min(page * 2, Math.max(LARGEST_PAGE, geometry.pageOctets()));
        }
        int unit = geometry.technology() == Technology.NAND ? page : geometry.writeOctets();
        return new FlashGeometry(geometry.technology(), block, page, unit, 1, geometry.erasedValue());
    }

    private static Layout draw(String name, FlashGeometry geometry, Scheme scheme, long slot) {
        long radio = slot;
        Drawing drawing = new Drawing(geometry);
        drawing.add(PartitionRole.BOOTLOADER, 1);
        drawing.add(PartitionRole.BOOT_CONTROL, 2);
        drawing.addOctets(PartitionRole.RECOVERY, SMALL_PART);
        drawing.addOctets(scheme == Scheme.A_B ? PartitionRole.SYSTEM_A : PartitionRole.SYSTEM, slot);
        drawing.addOctets(scheme == Scheme.A_B ? PartitionRole.SYSTEM_B : PartitionRole.BACKUP, slot);
        drawing.addOctets(PartitionRole.RADIO, radio);
        drawing.addOctets(PartitionRole.RADIO_BACKUP, radio);
        drawing.addOctets(PartitionRole.STAGING, slot + slot / 16 + PACKAGE_OVERHEAD);
        drawing.add(PartitionRole.JOURNAL, 4);
        drawing.add(PartitionRole.SETTINGS, 2);
        drawing.addOctets(PartitionRole.USER_DATA, SMALL_PART);
        return Layout.of(name, geometry.withBlocks(drawing.end), scheme, drawing.partitions);
    }

    /** Puts one partition after the other. */
    private static final class Drawing {

        private final FlashGeometry geometry;
        private final List<Partition> partitions = new ArrayList<>();
        private int end;

        Drawing(FlashGeometry geometry) {
            this.geometry = geometry;
        }

        void add(PartitionRole role, int blocks) {
            partitions.add(new Partition(role, end, blocks));
            end += blocks;
        }

        void addOctets(PartitionRole role, long octets) {
            add(role, Math.toIntExact(Math.ceilDiv(octets, geometry.blockOctets())));
        }
    }
}
