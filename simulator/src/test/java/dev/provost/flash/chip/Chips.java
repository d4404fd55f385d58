package dev.provost.flash.chip;

import java.util.Arrays;
import java.util.stream.Stream;

/** Small chips and octets for tests. */
final class Chips {

    /** Four blocks of two pages of sixteen octets, written four octets at a time. */
    static final FlashGeometry NOR = FlashGeometry.nor(32, 16, 4, 4, 0xFF);

    /** Four blocks of four pages of sixteen octets. */
    static final FlashGeometry NAND = FlashGeometry.nand(64, 16, 4, 0xFF);

    private Chips() {}

    static Flash erased(FlashGeometry geometry) {
        return Flash.of(FlashImage.erased(geometry));
    }

    static Flash erased(FlashGeometry geometry, PowerSupply supply) {
        return Flash.of(FlashImage.erased(geometry), FlashSetup.plain().withSupply(supply));
    }

    static Flash erased(FlashGeometry geometry, Ailments ailments) {
        return Flash.of(FlashImage.erased(geometry), FlashSetup.plain().withAilments(ailments));
    }

    static byte[] of(int value, int length) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, (byte) value);
        return octets;
    }

    private static FlashGeometry erasedToZero(FlashGeometry chip) {
        return new FlashGeometry(
                chip.technology(), chip.blockOctets(), chip.pageOctets(), chip.writeOctets(), chip.blocks(), 0);
    }

    /** Both technologies with both erased values. */
    static Stream<FlashGeometry> kinds() {
        return Stream.of(NOR, NAND, erasedToZero(NOR), erasedToZero(NAND));
    }
}
