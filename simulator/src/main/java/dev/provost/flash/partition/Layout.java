package dev.provost.flash.partition;

import dev.provost.flash.chip.FlashGeometry;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a chip is divided into partitions; immutable. Blocks that belong to no partition are left alone. */
public final class Layout {

    private static final Set<PartitionRole> ALWAYS = EnumSet.of(
            PartitionRole.BOOTLOADER,
            PartitionRole.BOOT_CONTROL,
            PartitionRole.RECOVERY,
            PartitionRole.STAGING,
            PartitionRole.JOURNAL,
            PartitionRole.SETTINGS,
            PartitionRole.USER_DATA);

    private final String name;
    private final FlashGeometry geometry;
    private final Scheme scheme;
    private final List<Partition> partitions;
    private final Map<PartitionRole, Partition> byRole = new EnumMap<>(PartitionRole.class);

    private Layout(String name, FlashGeometry geometry, Scheme scheme, List<Partition> partitions) {
        this.name = name;
        this.geometry = geometry;
        this.scheme = scheme;
        this.partitions = partitions.stream()
                .sorted(Comparator.comparingInt(Partition::firstBlock))
                .toList();
        checkPlaces();
        checkRoles();
        checkSizes();
    }

    /**
     * A layout of one's own.
     *
     * @throws IllegalArgumentException when partitions overlap, leave the chip or lack what the scheme needs
     */
    public static Layout of(String name, FlashGeometry geometry, Scheme scheme, List<Partition> partitions) {
        return new Layout(name, geometry, scheme, partitions);
    }

    /** The layouts that ship with the simulator: {@code ab-nor}, {@code ab-nand}, {@code backup-nor}, {@code backup-nand}. */
    public static List<Layout> shipped() {
        return ShippedLayouts.all();
    }

    /** The shipped layout of that name. */
    public static Optional<Layout> named(String name) {
        return shipped().stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    /**
     * The same scheme on a chip of the same kind with room for a system image of {@code imageOctets}, header included, and a
     * package that holds it whole. Never smaller than this layout.
     */
    public Layout scaledFor(long imageOctets) {
        return imageOctets <= octets(systemRole()) ? this : ShippedLayouts.scaled(this, imageOctets);
    }

    /** The name by which it is chosen. */
    public String name() {
        return name;
    }

    /** The chip. */
    public FlashGeometry geometry() {
        return geometry;
    }

    /** How the previous system is kept. */
    public Scheme scheme() {
        return scheme;
    }

    /** All partitions by place on the chip. */
    public List<Partition> partitions() {
        return partitions;
    }

    /** Whether there is a partition of that role. */
    public boolean has(PartitionRole role) {
        return byRole.containsKey(role);
    }

    /**
     * The partition of a role.
     *
     * @throws IllegalArgumentException when the layout has none
     */
    public Partition partition(PartitionRole role) {
        Partition partition = byRole.get(role);
        if (partition == null) {
            throw new IllegalArgumentException("The layout %s has no partition %s.".formatted(name, role));
        }
        return partition;
    }

    /** Octets of the partition of a role. */
    public long octets(PartitionRole role) {
        return (long) partition(role).blocks() * geometry.blockOctets();
    }

    /** The partition that a block belongs to. */
    public Optional<Partition> partitionOf(int block) {
        return partitions.stream().filter(partition -> partition.holds(block)).findFirst();
    }

    /** The role of the partition from which a new phone starts: {@code SYSTEM_A} or {@code SYSTEM}. */
    public PartitionRole systemRole() {
        return scheme == Scheme.A_B ? PartitionRole.SYSTEM_A : PartitionRole.SYSTEM;
    }

    @Override
    public String toString() {
        return name;
    }

    private void checkPlaces() {
        int end = 0;
        for (Partition partition : partitions) {
            if (byRole.put(partition.role(), partition) != null) {
                throw new IllegalArgumentException(
                        "The layout %s has two partitions %s.".formatted(name, partition.role()));
            }
            if (partition.firstBlock() < end) {
                throw new IllegalArgumentException(
                        "The partition %s of the layout %s starts at block %d, in the one before it."
                                .formatted(partition.role(), name, partition.firstBlock()));
            }
            end = partition.endBlock();
        }
        if (end > geometry.blocks()) {
            throw new IllegalArgumentException(
                    "The layout %s needs %d blocks; the chip has %d.".formatted(name, end, geometry.blocks()));
        }
    }

    private void checkRoles() {
        ALWAYS.forEach(this::partition);
        boolean twoSlots = scheme == Scheme.A_B;
        partition(twoSlots ? PartitionRole.SYSTEM_A : PartitionRole.SYSTEM);
        partition(twoSlots ? PartitionRole.SYSTEM_B : PartitionRole.BACKUP);
        if (has(PartitionRole.RADIO) != has(PartitionRole.RADIO_BACKUP)) {
            throw new IllegalArgumentException(
                    "The layout %s has RADIO or RADIO_BACKUP without the other.".formatted(name));
        }
    }

    private void checkSizes() {
        boolean twoSlots = scheme == Scheme.A_B;
        same(systemRole(), twoSlots ? PartitionRole.SYSTEM_B : PartitionRole.BACKUP);
        if (has(PartitionRole.RADIO)) {
            same(PartitionRole.RADIO, PartitionRole.RADIO_BACKUP);
        }
        atLeastTwo(PartitionRole.BOOT_CONTROL);
        atLeastTwo(PartitionRole.JOURNAL);
        atLeastTwo(PartitionRole.SETTINGS);
    }

    private void same(PartitionRole one, PartitionRole other) {
        if (partition(one).blocks() != partition(other).blocks()) {
            throw new IllegalArgumentException("In the layout %s %s has %d blocks and %s has %d; they must be alike."
                    .formatted(
                            name,
                            one,
                            partition(one).blocks(),
                            other,
                            partition(other).blocks()));
        }
    }

    /** What changes often needs a block to go to while the other is erased. */
    private void atLeastTwo(PartitionRole role) {
        if (partition(role).blocks() < 2) {
            throw new IllegalArgumentException(
                    "The partition %s of the layout %s has one block; give 2 or more.".formatted(role, name));
        }
    }
}
