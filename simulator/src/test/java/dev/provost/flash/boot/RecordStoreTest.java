package dev.provost.flash.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.chip.Ailment;
import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordStoreTest {

    private static final Partition PLACE = new Partition(PartitionRole.JOURNAL, 0, 3);
    private static final List<PowerCut> CUTS =
            List.of(PowerCut.before(), PowerCut.torn(0), PowerCut.torn(17), PowerCut.torn(60), PowerCut.after());

    static Stream<FlashGeometry> chips() {
        return Stream.of(
                FlashGeometry.nor(512, 64, 4, 3, 0xFF),
                FlashGeometry.nor(512, 64, 1, 3, 0x00),
                FlashGeometry.nand(512, 64, 3, 0xFF),
                FlashGeometry.nand(512, 64, 3, 0x00));
    }

    private static RecordStore open(Flash flash) {
        return RecordStore.open(PartitionView.of(flash, PLACE), Set.of());
    }

    @ParameterizedTest
    @MethodSource("chips")
    void what_was_put_is_there_after_a_restart(FlashGeometry chip) {
        Flash flash = Flash.of(FlashImage.erased(chip));
        RecordStore store = open(flash);
        assertThat(store.isBlank()).isTrue();
        store.put("state", "30");
        store.put(Map.of("state", Optional.of("40"), "name", Optional.of("Spring")));
        store.put(Map.of("name", Optional.empty()));
        RecordStore again = open(Flash.of(flash.snapshot()));
        assertThat(again.all("")).isEqualTo(Map.of("state", "40"));
        assertThat(again.isBlank()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("chips")
    void a_change_is_there_whole_or_not_at_all_wherever_power_is_cut(FlashGeometry chip) {
        Flash flash = Flash.of(FlashImage.erased(chip));
        for (int i = 0; i < 40; i++) {
            FlashImage before = flash.snapshot();
            Map<String, Optional<String>> change =
                    Map.of("a", Optional.of("value " + i), "b", Optional.of("other value " + i + " ".repeat(i)));
            for (PowerCut cut : CUTS) {
                for (int operation = 1; operation < 5; operation++) {
                    Flash failing = Flash.of(before, FlashSetup.plain().withSupply(CutSchedule.once(operation, cut)));
                    cut(failing, change);
                    RecordStore left = open(Flash.of(failing.snapshot()));
                    assertThat(left.get("a").orElse("nothing").replace("value ", ""))
                            .isEqualTo(left.get("b")
                                    .orElse("nothing")
                                    .replace("other value ", "")
                                    .strip());
                    left.put("c", "goes on");
                }
            }
            open(flash).put(change);
        }
    }

    private static void cut(Flash failing, Map<String, Optional<String>> change) {
        try {
            open(failing).put(change);
        } catch (PowerLostException lost) {
            assertThat(failing.snapshot()).isNotNull();
        }
    }

    @Test
    void all_blocks_wear_alike() {
        Flash flash = Flash.of(FlashImage.erased(FlashGeometry.nor(512, 64, 4, 3, 0xFF)));
        RecordStore store = open(flash);
        for (int i = 0; i < 700; i++) {
            store.put("counter", Integer.toString(i));
        }
        List<Integer> wear = List.of(flash.wear(0), flash.wear(1), flash.wear(2));
        assertThat(wear).allMatch(erases -> erases >= 29 && erases <= 34);
    }

    @Test
    void what_is_as_it_was_is_not_written() {
        Flash flash = Flash.of(FlashImage.erased(FlashGeometry.nor(512, 64, 4, 3, 0xFF)));
        RecordStore store = open(flash);
        store.put("state", "30");
        FlashImage before = flash.snapshot();
        store.put("state", "30");
        assertThat(flash.snapshot()).isSameAs(before);
    }

    @Test
    void a_bad_block_is_left_out() {
        for (Ailment ailment :
                List.of(Ailment.PROGRAM_ERROR, Ailment.ERASE_ERROR, Ailment.PROGRAM_DROPPED, Ailment.ERASE_DROPPED)) {
            Flash flash = Flash.of(
                    FlashImage.erased(FlashGeometry.nor(512, 64, 4, 3, 0xFF)),
                    FlashSetup.plain().withAilments(Ailments.none().withBlock(1, ailment)));
            RecordStore store = open(flash);
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                store.put("counter", Integer.toString(i));
                seen.add(open(flash).get("counter").orElse("nothing"));
            }
            assertThat(seen.getLast()).as(ailment.name()).isEqualTo("59");
            assertThat(seen).as(ailment.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_partition_without_a_good_block_takes_nothing_and_says_so() {
        Ailments bad = Ailments.none()
                .withBlock(0, Ailment.PROGRAM_ERROR)
                .withBlock(1, Ailment.PROGRAM_ERROR)
                .withBlock(2, Ailment.PROGRAM_ERROR);
        Flash flash = Flash.of(
                FlashImage.erased(FlashGeometry.nor(512, 64, 4, 3, 0xFF)),
                FlashSetup.plain().withAilments(bad));
        RecordStore store = open(flash);
        assertThatThrownBy(() -> store.put("a", "b"))
                .isInstanceOf(WornOutException.class)
                .hasMessage("No block of the partition JOURNAL can be written any more");
        assertThat(store.get("a")).isEmpty();
    }

    @Test
    void more_than_a_block_holds_is_refused() {
        RecordStore store = open(Flash.of(FlashImage.erased(FlashGeometry.nor(512, 64, 4, 3, 0xFF))));
        assertThatThrownBy(() -> store.put("a", "b".repeat(600)))
                .isInstanceOf(WornOutException.class)
                .hasMessageContaining("do not fit into one block");
    }
}
