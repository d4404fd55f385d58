package dev.provost.flash.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutOfOrderTest {

    @Test
    void an_earlier_program_may_be_missing_while_a_later_one_is_there() {
        Flash flash = chip(true, 3, PowerCut.after().losing(2));
        flash.program(0, Chips.of(1, 4));
        flash.program(32, Chips.of(2, 4));
        assertThatThrownBy(() -> flash.program(64, Chips.of(3, 4))).isInstanceOf(PowerLostException.class);

        FlashImage left = flash.snapshot();
        assertThat(left.isErased(0)).isTrue();
        assertThat(left.read(32, 1)).containsExactly(2);
        assertThat(left.read(64, 1)).containsExactly(3);
    }

    @Test
    void what_was_flushed_is_never_missing() {
        Flash flash = chip(true, 2, PowerCut.after().losing(1));
        flash.program(0, Chips.of(1, 4));
        flash.flush();
        assertThatThrownBy(() -> flash.program(64, Chips.of(3, 4))).isInstanceOf(PowerLostException.class);

        assertThat(flash.snapshot().read(0, 1)).containsExactly(1);
    }

    @Test
    void in_order_nothing_is_missing() {
        Flash flash = chip(false, 2, PowerCut.before().losing(1));
        flash.program(0, Chips.of(1, 4));
        assertThatThrownBy(() -> flash.program(64, Chips.of(3, 4))).isInstanceOf(PowerLostException.class);

        assertThat(flash.snapshot().read(0, 1)).containsExactly(1);
    }

    @Test
    void an_erase_forgets_what_was_programmed_in_its_block_before() {
        Flash flash = chip(true, 4, PowerCut.before().losing(1));
        flash.program(0, Chips.of(1, 4));
        flash.erase(0);
        flash.program(0, Chips.of(2, 4));
        flash.flush();
        assertThatThrownBy(() -> flash.erase(1)).isInstanceOf(PowerLostException.class);

        assertThat(flash.snapshot().read(0, 1)).containsExactly(2);
    }

    @Test
    void of_a_shared_page_only_the_missing_unit_is_erased_again() {
        Flash flash = chip(true, 3, PowerCut.before().losing(2));
        flash.program(0, Chips.of(1, 4));
        flash.program(4, Chips.of(2, 4));
        assertThatThrownBy(() -> flash.erase(1)).isInstanceOf(PowerLostException.class);

        assertThat(flash.snapshot().read(0, 8)).containsExactly(0xFF, 0xFF, 0xFF, 0xFF, 2, 2, 2, 2);
        assertThat(flash.snapshot().isErased(0, 4)).isTrue();
    }

    @Test
    void only_a_program_can_be_missing() {
        FlashImage image = FlashImage.erased(Chips.NOR);
        FlashOperation erase = new FlashOperation(0, FlashOperation.Kind.ERASE, 2, 64, 32);

        assertThatThrownBy(() -> image.without(erase))
                .hasMessage("Only a program can be missing, not the erase of block 2.");
    }

    @Test
    void a_cache_holds_8_programs_and_no_more() {
        Flash held = chip(true, 9, PowerCut.before().losing(8));
        Flash gone = chip(true, 10, PowerCut.before().losing(9));
        for (int unit = 0; unit < 8; unit++) {
            held.program(unit * 4L, Chips.of(1, 4));
            gone.program(unit * 4L, Chips.of(1, 4));
        }
        gone.program(32, Chips.of(1, 4));
        assertThatThrownBy(() -> held.erase(3)).isInstanceOf(PowerLostException.class);
        assertThatThrownBy(() -> gone.erase(3)).isInstanceOf(PowerLostException.class);

        assertThat(held.snapshot().read(0, 8)).containsExactly(0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 1, 1);
        assertThat(gone.snapshot().read(0, 36)).containsOnly(1);
    }

    @Test
    void an_earlier_program_may_be_missing_where_the_one_at_hand_is_torn() {
        Flash flash = chip(true, 2, PowerCut.torn(2).losing(1));
        flash.program(0, Chips.of(1, 4));
        assertThatThrownBy(() -> flash.program(64, Chips.of(3, 4))).isInstanceOf(PowerLostException.class);

        assertThat(flash.snapshot().isErased(0, 4)).isTrue();
        assertThat(flash.snapshot().read(64, 2)).containsOnly(3);
        assertThat(flash.snapshot().read(67, 1)).containsOnly(0xFF);
    }

    @Test
    void a_page_of_nand_that_is_missing_is_jumped_over() {
        Flash flash = Flash.of(
                FlashImage.erased(Chips.NAND),
                FlashSetup.plain()
                        .withOutOfOrder(true)
                        .withSupply(CutSchedule.once(3, PowerCut.before().losing(2))));
        flash.program(0, Chips.of(1, 16));
        flash.program(16, Chips.of(2, 16));
        assertThatThrownBy(() -> flash.erase(1)).isInstanceOf(PowerLostException.class);
        Flash again = Flash.of(flash.snapshot());

        assertThat(again.read(0, 16)).containsOnly(0xFF);
        assertThat(again.read(16, 16)).containsOnly(2);
        assertThatThrownBy(() -> again.program(0, Chips.of(1, 16)))
                .hasMessage("Program at 0x0: page 0 of block 0 comes after page 1; pages go in order.");
        again.program(32, Chips.of(3, 16));
    }

    private static Flash chip(boolean outOfOrder, int operation, PowerCut cut) {
        return Flash.of(
                FlashImage.erased(Chips.NOR),
                FlashSetup.plain().withOutOfOrder(outOfOrder).withSupply(CutSchedule.once(operation, cut)));
    }
}
