package dev.provost.flash.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.chip.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static final FlashGeometry CHIP = FlashGeometry.nor(4096, 256, 4, 32, 0xFF);

    @Test
    void four_layouts_ship() {
        assertThat(Layout.shipped())
                .extracting(Layout::name)
                .containsExactly("ab-nor", "ab-nand", "backup-nor", "backup-nand");
        assertThat(Layout.shipped())
                .extracting(layout -> layout.geometry().technology())
                .containsExactly(Technology.NOR, Technology.NAND, Technology.NOR, Technology.NAND);
        assertThat(Layout.shipped())
                .extracting(layout -> layout.geometry().erasedValue())
                .containsExactly(0xFF, 0xFF, 0x00, 0xFF);
        assertThat(Layout.named("ab-nand").orElseThrow().scheme()).isEqualTo(Scheme.A_B);
        assertThat(Layout.named("backup-nor").orElseThrow().systemRole()).isEqualTo(PartitionRole.SYSTEM);
        assertThat(Layout.named("ab-nosuch")).isEmpty();
    }

    static Stream<Layout> shipped() {
        return Layout.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_layout_fills_its_chip_without_gaps(Layout layout) {
        int end = 0;
        for (Partition partition : layout.partitions()) {
            assertThat(partition.firstBlock()).isEqualTo(end);
            end = partition.endBlock();
        }
        assertThat(end).isEqualTo(layout.geometry().blocks());
        assertThat(layout.octets(layout.systemRole())).isEqualTo(64 << 10);
        assertThat(layout.octets(PartitionRole.STAGING)).isGreaterThanOrEqualTo(84 << 10);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_layout_grows_for_larger_images(Layout layout) {
        assertThat(layout.scaledFor(64 << 10)).isSameAs(layout);
        Layout large = layout.scaledFor(64 << 20);

        assertThat(large.name()).isEqualTo(layout.name());
        assertThat(large.octets(large.systemRole())).isBetween(64L << 20, 65L << 20);
        assertThat(large.octets(PartitionRole.STAGING)).isGreaterThan(64L << 20);
        assertThat(large.partition(large.systemRole()).blocks()).isLessThanOrEqualTo(512);
        assertThat(large.geometry().erasedValue()).isEqualTo(layout.geometry().erasedValue());
        assertThat(large.geometry().technology()).isEqualTo(layout.geometry().technology());
    }

    @Test
    void a_block_belongs_to_one_partition_or_to_none() {
        Layout layout = Layout.of("roomy", CHIP, Scheme.A_B, partitions());

        assertThat(layout.partitionOf(0)).contains(new Partition(PartitionRole.BOOTLOADER, 0, 2));
        assertThat(layout.partitionOf(1)).contains(new Partition(PartitionRole.BOOTLOADER, 0, 2));
        assertThat(layout.partitionOf(31)).isEmpty();
    }

    @Test
    void partitions_must_not_overlap_or_leave_the_chip() {
        List<Partition> crowded = partitions();
        crowded.set(1, new Partition(PartitionRole.BOOT_CONTROL, 1, 2));
        assertThatThrownBy(() -> Layout.of("crowded", CHIP, Scheme.A_B, crowded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The partition BOOT_CONTROL of the layout crowded starts at block 1, in the one before it.");
        assertThatThrownBy(() -> Layout.of("small", CHIP.withBlocks(10), Scheme.A_B, partitions()))
                .hasMessage("The layout small needs 18 blocks; the chip has 10.");
        assertThatThrownBy(() -> new Partition(PartitionRole.JOURNAL, 3, 0))
                .hasMessage("The partition JOURNAL cannot have 0 blocks from block 3; give 1 or more from 0.");
    }

    @Test
    void a_layout_has_what_its_scheme_needs() {
        assertThatThrownBy(() -> Layout.of("odd", CHIP, Scheme.SINGLE_WITH_BACKUP, partitions()))
                .hasMessage("The layout odd has no partition SYSTEM.");
        assertThatThrownBy(
                        () -> Layout.of("bare", CHIP, Scheme.A_B, partitions().subList(1, 9)))
                .hasMessage("The layout bare has no partition BOOTLOADER.");
        List<Partition> twice = partitions();
        twice.add(new Partition(PartitionRole.JOURNAL, 20, 2));
        assertThatThrownBy(() -> Layout.of("twice", CHIP, Scheme.A_B, twice))
                .hasMessage("The layout twice has two partitions JOURNAL.");
        List<Partition> radio = partitions();
        radio.add(new Partition(PartitionRole.RADIO, 20, 2));
        assertThatThrownBy(() -> Layout.of("deaf", CHIP, Scheme.A_B, radio))
                .hasMessage("The layout deaf has RADIO or RADIO_BACKUP without the other.");
    }

    @Test
    void slots_are_alike_and_records_have_two_blocks() {
        List<Partition> uneven = partitions();
        uneven.set(4, new Partition(PartitionRole.SYSTEM_B, 8, 1));
        assertThatThrownBy(() -> Layout.of("uneven", CHIP, Scheme.A_B, uneven))
                .hasMessage("In the layout uneven SYSTEM_A has 2 blocks and SYSTEM_B has 1; they must be alike.");
        List<Partition> single = partitions();
        single.set(6, new Partition(PartitionRole.JOURNAL, 12, 1));
        assertThatThrownBy(() -> Layout.of("single", CHIP, Scheme.A_B, single))
                .hasMessage("The partition JOURNAL of the layout single has one block; give 2 or more.");
    }

    private static List<Partition> partitions() {
        PartitionRole[] roles = {
            PartitionRole.BOOTLOADER,
            PartitionRole.BOOT_CONTROL,
            PartitionRole.RECOVERY,
            PartitionRole.SYSTEM_A,
            PartitionRole.SYSTEM_B,
            PartitionRole.STAGING,
            PartitionRole.JOURNAL,
            PartitionRole.SETTINGS,
            PartitionRole.USER_DATA
        };
        List<Partition> all = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            all.add(new Partition(roles[i], 2 * i, 2));
        }
        return all;
    }
}
