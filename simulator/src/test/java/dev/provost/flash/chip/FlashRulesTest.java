package dev.provost.flash.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlashRulesTest {

    @ParameterizedTest
    @MethodSource("dev.provost.flash.chip.Chips#kinds")
    void a_new_chip_reads_as_erased_and_can_be_programmed(FlashGeometry geometry) {
        Flash flash = Chips.erased(geometry);

        assertThat(flash.read(0, 64)).containsOnly(geometry.erasedValue());
        assertThat(flash.isErased(0, (int) geometry.octets())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.provost.flash.chip.Chips#kinds")
    void what_is_programmed_reads_back_and_an_erase_takes_the_whole_block(FlashGeometry geometry) {
        Flash flash = Chips.erased(geometry);

        flash.program(16, Chips.of(0x5A, 16));
        assertThat(flash.read(15, 18)).startsWith(geometry.erasedValue()).contains(0x5A);
        assertThat(flash.isErased(0, 32)).isFalse();
        flash.erase(0);

        assertThat(flash.read(0, 32)).containsOnly(geometry.erasedValue());
        assertThat(flash.wear(0)).isEqualTo(1);
        assertThat(flash.wear(1)).isZero();
    }

    @Test
    void write_units_of_nor_may_be_programmed_in_any_order() {
        Flash flash = Chips.erased(Chips.NOR);

        flash.program(8, Chips.of(2, 4));
        flash.program(0, Chips.of(1, 4));

        assertThat(flash.read(0, 12)).containsExactly(1, 1, 1, 1, 0xFF, 0xFF, 0xFF, 0xFF, 2, 2, 2, 2);
        assertThat(flash.isErased(4, 4)).isTrue();
        assertThat(flash.isErased(4, 5)).isFalse();
    }

    @Test
    void a_write_unit_is_programmed_once_even_with_erased_octets() {
        Flash flash = Chips.erased(Chips.NOR);
        flash.program(4, Chips.of(0xFF, 4));

        assertThat(flash.isErased(4, 4)).isFalse();
        assertThatExceptionOfType(FlashRuleException.class)
                .isThrownBy(() -> flash.program(0, Chips.of(0, 16)))
                .withMessage("Program at 0x4: it is programmed already; erase block 0 first.")
                .satisfies(broken -> assertThat(broken.offset()).isEqualTo(4));
    }

    @Test
    void nor_is_programmed_in_whole_write_units_within_a_page() {
        Flash flash = Chips.erased(Chips.NOR);

        assertThatThrownBy(() -> flash.program(2, Chips.of(0, 4)))
                .hasMessage("The program of 4 octets at 0x2 is not made of whole write units of 4 octets.");
        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 3)))
                .hasMessage("The program of 3 octets at 0x0 is not made of whole write units of 4 octets.");
        assertThatThrownBy(() -> flash.program(0, new byte[0]))
                .hasMessage("The program of 0 octets at 0x0 is not made of whole write units of 4 octets.");
        assertThatThrownBy(() -> flash.program(12, Chips.of(0, 8)))
                .hasMessage("The program of 8 octets at 0xC crosses the end of its page of 16 octets.");
        assertThat(flash.snapshot().operations()).isZero();
    }

    @Test
    void pages_of_nand_go_in_order_whole_and_once() {
        Flash flash = Chips.erased(Chips.NAND);
        flash.program(16, Chips.of(1, 16));

        assertThatThrownBy(() -> flash.program(0, Chips.of(0, 16)))
                .hasMessage("Program at 0x0: page 0 of block 0 comes after page 1; pages go in order.");
        assertThatThrownBy(() -> flash.program(16, Chips.of(0, 16)))
                .hasMessage("Program at 0x10: it is programmed already; erase block 0 first.");
        assertThatThrownBy(() -> flash.program(32, Chips.of(0, 8)))
                .hasMessage("The program of 8 octets at 0x20 is not made of whole write units of 16 octets.");
        assertThat(flash.isErased(0, 16)).as("a page that was jumped over").isFalse();
        assertThat(flash.isErased(32, 32)).isTrue();
        flash.program(48, Chips.of(3, 16));
        assertThat(flash.read(48, 1)).containsExactly(3);
    }

    @Test
    void nothing_reaches_beyond_the_chip() {
        Flash flash = Chips.erased(Chips.NOR);

        assertThatThrownBy(() -> flash.read(120, 16))
                .isInstanceOf(FlashRuleException.class)
                .hasMessage("The read of 16 octets at 0x78 leaves the chip of 128 octets.");
        assertThatThrownBy(() -> flash.program(128, Chips.of(0, 4)))
                .hasMessage("The program of 4 octets at 0x80 leaves the chip of 128 octets.");
        assertThatThrownBy(() -> flash.erase(4)).hasMessage("There is no block 4; the chip has blocks 0 to 3.");
        assertThatThrownBy(() -> flash.wear(-1)).hasMessage("There is no block -1; the chip has blocks 0 to 3.");
        assertThatThrownBy(() -> flash.read(-1, 4)).isInstanceOf(FlashRuleException.class);
        assertThatThrownBy(() -> flash.isErased(Long.MAX_VALUE, 4)).isInstanceOf(FlashRuleException.class);
    }

    @Test
    void a_geometry_is_checked() {
        assertThatThrownBy(() -> FlashGeometry.nor(30, 16, 4, 1, 0xFF))
                .hasMessage("A block of 30 octets is not made of pages of 16 octets.");
        assertThatThrownBy(() -> FlashGeometry.nor(32, 16, 5, 1, 0xFF))
                .hasMessage("A page of 16 octets is not made of write units of 5 octets.");
        assertThatThrownBy(() -> FlashGeometry.nor(1 << 25, 16, 4, 1, 0xFF))
                .hasMessage("A block of 33554432 octets is too large; give at most 16777216.");
        assertThatThrownBy(() -> FlashGeometry.nor(32, 16, 4, 0, 0xFF))
                .hasMessage("A chip cannot have 0 blocks; give 1 or more.");
        assertThatThrownBy(() -> FlashGeometry.nor(32, 16, 4, 1, 0x7F))
                .hasMessage("Erased flash reads as 0xFF or 0x00, not as 0x7F.");
        assertThatThrownBy(() -> new FlashGeometry(Technology.NAND, 32, 16, 4, 1, 0xFF))
                .hasMessage("NAND is programmed in whole pages of 16 octets, not in units of 4.");
    }
}
