package dev.provost.flash.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerCutTest {

    @ParameterizedTest
    @MethodSource("dev.provost.flash.chip.Chips#kinds")
    void a_cut_before_a_program_leaves_nothing_of_it(FlashGeometry geometry) {
        Flash flash = Chips.erased(geometry, CutSchedule.once(1, PowerCut.before()));

        assertThatExceptionOfType(PowerLostException.class)
                .isThrownBy(() -> flash.program(0, Chips.of(0x5A, 16)))
                .withMessage("Power failed at the program of 16 octets at 0x0 (block 0).");
        assertThat(flash.snapshot().isErased(0)).isTrue();
        assertThat(flash.snapshot().operations()).isZero();
    }

    @ParameterizedTest
    @MethodSource("dev.provost.flash.chip.Chips#kinds")
    void a_cut_after_a_program_leaves_all_of_it(FlashGeometry geometry) {
        Flash flash = Chips.erased(geometry, CutSchedule.once(1, PowerCut.after()));

        assertThatThrownBy(() -> flash.program(0, Chips.of(0x5A, 16))).isInstanceOf(PowerLostException.class);
        assertThat(flash.snapshot().read(0, 16)).containsOnly(0x5A);
    }

    @Test
    void a_torn_program_leaves_a_prefix_and_half_an_octet() {
        Flash flash = Chips.erased(Chips.NOR, CutSchedule.once(1, PowerCut.torn(5)));

        assertThatThrownBy(() -> flash.program(0, Chips.of(0x0F, 16))).isInstanceOf(PowerLostException.class);

        FlashImage left = flash.snapshot();
        assertThat(left.read(0, 5)).containsOnly(0x0F);
        assertThat(left.read(5, 1)[0] & 0x90)
                .as("highest changing bit kept, lowest changed")
                .isEqualTo(0x80);
        assertThat(left.read(5, 1)[0] & 0x0F).isEqualTo(0x0F);
        assertThat(left.read(6, 10)).containsOnly(0xFF);
        assertThat(left.isErased(4, 4)).isFalse();
        assertThat(left.isErased(8, 8)).isTrue();
    }

    @Test
    void a_torn_program_of_nand_spends_the_page() {
        Flash flash = Chips.erased(Chips.NAND, CutSchedule.once(1, PowerCut.torn(0)));

        assertThatThrownBy(() -> flash.program(0, Chips.of(0xFF, 16))).isInstanceOf(PowerLostException.class);

        assertThat(flash.snapshot().read(0, 16)).containsOnly(0xFF);
        assertThat(flash.snapshot().isErased(0, 16))
                .as("it reads as erased and is not")
                .isFalse();
        assertThat(flash.snapshot().isErased(16, 48)).isTrue();
    }

    @Test
    void a_program_torn_at_its_end_lacks_at_least_the_last_octet() {
        Flash flash = Chips.erased(Chips.NOR, CutSchedule.once(1, PowerCut.torn(1000)));

        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 8))).isInstanceOf(PowerLostException.class);

        assertThat(flash.snapshot().read(0, 7)).containsOnly(0);
        assertThat(flash.snapshot().read(7, 1)).doesNotContain(0, 0xFF);
    }

    @ParameterizedTest
    @MethodSource("dev.provost.flash.chip.Chips#kinds")
    void a_torn_erase_leaves_a_block_that_must_be_erased_again(FlashGeometry geometry) {
        Flash before = Chips.erased(geometry);
        before.program(0, Chips.of(0x5A, 16));
        before.program(16, Chips.of(0x5A, 16));
        Flash flash =
                Flash.of(before.snapshot(), FlashSetup.plain().withSupply(CutSchedule.once(1, PowerCut.torn(16))));

        assertThatThrownBy(() -> flash.erase(0)).isInstanceOf(PowerLostException.class);

        Flash again = Flash.of(flash.snapshot());
        assertThat(again.read(0, 16)).as("erased part").containsOnly(geometry.erasedValue());
        assertThat(again.read(16, 16)).as("garbled part").isNotEqualTo(Chips.of(0x5A, 16));
        assertThat(again.snapshot().isUnstable(0)).isTrue();
        assertThat(again.isErased(0, 16)).isFalse();
        assertThatThrownBy(() -> again.program(0, Chips.of(0, 16)))
                .hasMessage("Program at 0x0: an erase of block 0 did not complete; erase it first.");
        again.erase(0);
        again.program(0, Chips.of(0, 16));
        assertThat(again.wear(0)).isEqualTo(2);
    }

    @Test
    void torn_operations_leave_the_same_for_the_same_seed() {
        assertThat(tornErase(7)).isEqualTo(tornErase(7)).isNotEqualTo(tornErase(8));
    }

    @Test
    void a_chip_without_power_does_nothing_more() {
        Flash flash = Chips.erased(Chips.NOR, CutSchedule.once(1, PowerCut.before()));
        assertThatThrownBy(() -> flash.erase(1)).isInstanceOf(PowerLostException.class);

        assertThatThrownBy(() -> flash.read(0, 1))
                .isInstanceOf(PowerLostException.class)
                .hasMessage("The chip has no power; start again from its snapshot.");
        assertThatThrownBy(() -> flash.erase(1)).isInstanceOf(PowerLostException.class);
        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 4))).isInstanceOf(PowerLostException.class);
        assertThatThrownBy(() -> flash.isErased(0, 1)).isInstanceOf(PowerLostException.class);
        assertThatThrownBy(flash::flush).isInstanceOf(PowerLostException.class);
    }

    @Test
    void planned_cuts_count_operations_across_restarts() {
        CutSchedule supply = CutSchedule.of(
                List.of(new CutSchedule.Planned(2, PowerCut.after()), new CutSchedule.Planned(1, PowerCut.before())));
        Flash first = Chips.erased(Chips.NOR, supply);
        first.erase(0);
        assertThatThrownBy(() -> first.erase(1)).isInstanceOf(PowerLostException.class);
        Flash second = Flash.of(first.snapshot(), FlashSetup.plain().withSupply(supply));
        assertThatThrownBy(() -> second.erase(2)).isInstanceOf(PowerLostException.class);
        Flash third = Flash.of(second.snapshot(), FlashSetup.plain().withSupply(supply));
        third.erase(3);

        assertThat(supply.happened()).isEqualTo(2);
        assertThat(third.snapshot().operations()).isEqualTo(3);
        assertThat(third.wear(2)).isZero();
    }

    @Test
    void cuts_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> PowerCut.torn(-1))
                .hasMessage("A power cut with -1 octets done and program 0 lost is none; give 0 or more.");
        assertThatThrownBy(() -> new PowerCut(PowerCut.Position.AFTER, 3, 0))
                .hasMessage("Only a torn operation is cut after 3 octets.");
        assertThatThrownBy(() -> CutSchedule.once(0, PowerCut.after()))
                .hasMessage("Operations are counted from 1; a cut cannot meet operation 0.");
    }

    @ParameterizedTest
    @MethodSource("dev.provost.flash.chip.Chips#kinds")
    void a_program_may_be_torn_after_any_octet(FlashGeometry geometry) {
        byte changed = (byte) ~geometry.erasedValue();
        for (int done = 0; done < 16; done++) {
            Flash flash = Chips.erased(geometry, CutSchedule.once(1, PowerCut.torn(done)));
            assertThatThrownBy(() -> flash.program(0, Chips.of(changed, 16))).isInstanceOf(PowerLostException.class);

            byte[] left = flash.snapshot().read(0, 16);
            for (int i = 0; i < done; i++) {
                assertThat(left[i]).as("octet %d, torn after %d", i, done).isEqualTo(changed);
            }
            assertThat(left[done]).isNotIn(changed, (byte) geometry.erasedValue());
            for (int i = done + 1; i < 16; i++) {
                assertThat(left[i]).as("octet %d, torn after %d", i, done).isEqualTo((byte) geometry.erasedValue());
            }
        }
    }

    @Test
    void a_torn_page_of_nand_is_spent_and_the_pages_after_it_are_not() {
        Flash torn = Chips.erased(Chips.NAND, CutSchedule.once(1, PowerCut.torn(3)));
        assertThatThrownBy(() -> torn.program(0, Chips.of(0, 16))).isInstanceOf(PowerLostException.class);
        Flash flash = Flash.of(torn.snapshot());

        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 16)))
                .hasMessage("Program at 0x0: it is programmed already; erase block 0 first.");
        flash.program(16, Chips.of(7, 16));
        assertThat(flash.read(16, 16)).containsOnly(7);
    }

    @Test
    void of_a_torn_program_of_nor_the_write_units_that_it_did_not_reach_are_free() {
        Flash torn = Chips.erased(Chips.NOR, CutSchedule.once(1, PowerCut.torn(5)));
        assertThatThrownBy(() -> torn.program(0, Chips.of(0, 16))).isInstanceOf(PowerLostException.class);
        Flash flash = Flash.of(torn.snapshot());

        assertThatThrownBy(() -> flash.program(4, Chips.of(0, 4)))
                .hasMessage("Program at 0x4: it is programmed already; erase block 0 first.");
        flash.program(8, Chips.of(7, 8));
        assertThat(flash.read(8, 8)).containsOnly(7);
    }

    @ParameterizedTest
    @MethodSource("dev.provost.flash.chip.Chips#kinds")
    void a_cut_before_an_erase_leaves_the_content_and_one_after_it_a_block_that_is_erased_and_worn(
            FlashGeometry geometry) {
        Flash written = Chips.erased(geometry);
        written.program(0, Chips.of(0x5A, 16));

        Flash before =
                Flash.of(written.snapshot(), FlashSetup.plain().withSupply(CutSchedule.once(1, PowerCut.before())));
        assertThatThrownBy(() -> before.erase(0)).isInstanceOf(PowerLostException.class);
        assertThat(before.snapshot().read(0, 16)).containsOnly(0x5A);
        assertThat(before.snapshot().wear(0)).isZero();

        Flash after =
                Flash.of(written.snapshot(), FlashSetup.plain().withSupply(CutSchedule.once(1, PowerCut.after())));
        assertThatThrownBy(() -> after.erase(0)).isInstanceOf(PowerLostException.class);
        assertThat(after.snapshot().isErased(0)).isTrue();
        assertThat(after.snapshot().isUnstable(0)).isFalse();
        assertThat(after.snapshot().wear(0)).isEqualTo(1);
    }

    private static byte[] tornErase(long seed) {
        Flash before = Chips.erased(Chips.NAND);
        before.program(0, Chips.of(0x00, 16));
        Flash flash = Flash.of(
                before.snapshot(), FlashSetup.plain().withSeed(seed).withSupply(CutSchedule.once(1, PowerCut.torn(0))));
        assertThatThrownBy(() -> flash.erase(0)).isInstanceOf(PowerLostException.class);
        return flash.snapshot().read(0, 16);
    }
}
