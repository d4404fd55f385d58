package dev.provost.flash.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AilmentsTest {

    @Test
    void a_program_error_is_told_and_leaves_something_half_done() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withBlock(1, Ailment.PROGRAM_ERROR));

        assertThatExceptionOfType(FlashFault.class)
                .isThrownBy(() -> flash.program(32, Chips.of(0, 16)))
                .withMessage("The chip failed at the program of 16 octets at 0x20 (block 1).")
                .satisfies(fault -> assertThat(fault.ailment()).isEqualTo(Ailment.PROGRAM_ERROR));
        assertThat(flash.isErased(32, 4)).isFalse();
        assertThat(flash.read(47, 1)).doesNotContain(0);
        flash.program(0, Chips.of(0, 16));
    }

    @Test
    void an_erase_error_is_told_and_the_block_is_unstable() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withBlock(1, Ailment.ERASE_ERROR));

        assertThatThrownBy(() -> flash.erase(1))
                .isInstanceOf(FlashFault.class)
                .hasMessage("The chip failed at the erase of block 1.");
        assertThat(flash.snapshot().isUnstable(1)).isTrue();
    }

    @Test
    void a_read_error_is_told() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withBlock(1, Ailment.READ_ERROR));

        assertThatThrownBy(() -> flash.read(20, 16))
                .isInstanceOf(FlashFault.class)
                .hasMessage("The chip failed to read at 0x20 (block 1).");
        assertThat(flash.read(0, 32)).hasSize(32);
    }

    @Test
    void a_dropped_program_says_nothing() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withOperation(1, Ailment.PROGRAM_DROPPED));
        flash.program(0, Chips.of(0, 4));
        flash.program(4, Chips.of(0, 4));
        flash.program(8, Chips.of(0, 4));

        assertThat(flash.read(0, 12)).containsExactly(0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0);
    }

    @Test
    void after_a_dropped_erase_new_octets_mix_with_the_old() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withBlock(0, Ailment.ERASE_DROPPED));
        flash.program(0, Chips.of(0x0F, 4));
        flash.erase(0);

        assertThat(flash.read(0, 4)).containsOnly(0x0F);
        assertThat(flash.isErased(0, 4)).as("the blank check sees it").isFalse();
        flash.program(0, Chips.of(0x3C, 4));
        assertThat(flash.read(0, 4)).containsOnly(0x0C);
    }

    @Test
    void rot_turns_one_bit_of_each_programmed_page_and_always_the_same() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.seeded(3).withBlock(0, Ailment.BIT_ROT));
        assertThat(flash.read(0, 32)).containsOnly(0xFF);
        flash.program(0, Chips.of(0, 16));

        assertThat(bits(flash.read(0, 16))).isEqualTo(1);
        assertThat(flash.read(0, 16)).isEqualTo(flash.read(0, 16));
        int inParts = 0;
        for (int i = 0; i < 16; i++) {
            inParts += bits(flash.read(i, 1));
        }
        assertThat(inParts).isEqualTo(1);
        assertThat(flash.snapshot().read(0, 16)).as("what is truly there").containsOnly(0);
    }

    @Test
    void blocks_wear_out_after_about_as_many_erases_as_they_are_made_for() {
        List<Integer> lives = new ArrayList<>();
        Flash flash = Chips.erased(Chips.NOR, Ailments.seeded(11).wearingOutAfter(20));
        for (int block = 0; block < 4; block++) {
            int number = block;
            assertThatThrownBy(() -> {
                        while (true) {
                            flash.erase(number);
                        }
                    })
                    .isInstanceOf(FlashFault.class);
            lives.add(flash.wear(block) - 1);
        }

        assertThat(lives).allSatisfy(life -> assertThat(life).isBetween(20, 25));
        assertThat(lives.stream().distinct().count()).isGreaterThan(1);
        assertThatThrownBy(() -> Ailments.none().wearingOutAfter(0))
                .hasMessage("A block cannot wear out after 0 erases; give 1 or more.");
    }

    @Test
    void an_ailment_befalls_only_what_it_can() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withOperation(0, Ailment.ERASE_ERROR));

        flash.program(0, Chips.of(0, 4));

        assertThat(flash.read(0, 4)).containsOnly(0);
    }

    @Test
    void where_erased_octets_are_0_programs_that_mix_set_bits_and_never_clear_them() {
        Flash flash = Chips.erased(
                FlashGeometry.nor(32, 16, 4, 4, 0x00), Ailments.none().withBlock(0, Ailment.ERASE_DROPPED));
        flash.program(0, Chips.of(0x0F, 4));
        flash.erase(0);
        flash.program(0, Chips.of(0x3C, 4));

        assertThat(flash.read(0, 4)).containsOnly(0x3F);
    }

    @Test
    void a_page_of_nand_whose_program_failed_is_spent() {
        Flash flash = Chips.erased(Chips.NAND, Ailments.none().withOperation(0, Ailment.PROGRAM_ERROR));
        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 16))).isInstanceOf(FlashFault.class);

        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 16)))
                .hasMessage("Program at 0x0: it is programmed already; erase block 0 first.");
        flash.program(16, Chips.of(0, 16));
    }

    @Test
    void a_block_whose_erase_failed_takes_nothing_until_an_erase_succeeds_and_both_wear_it() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withOperation(0, Ailment.ERASE_ERROR));
        assertThatThrownBy(() -> flash.erase(0)).isInstanceOf(FlashFault.class);

        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 4)))
                .hasMessage("Program at 0x0: an erase of block 0 did not complete; erase it first.");
        flash.erase(0);
        flash.program(0, Chips.of(0, 4));
        assertThat(flash.wear(0)).isEqualTo(2);
    }

    @Test
    void a_dropped_erase_wears_nothing() {
        Flash flash = Chips.erased(Chips.NOR, Ailments.none().withOperation(0, Ailment.ERASE_DROPPED));

        flash.erase(0);

        assertThat(flash.wear(0)).isZero();
    }

    private static int bits(byte[] octets) {
        int count = 0;
        for (byte octet : octets) {
            count += Integer.bitCount(octet & 0xFF);
        }
        return count;
    }
}
