package dev.provost.flash.campaign;

import dev.provost.flash.chip.FlashImage;

/** All that a powered-off phone and its world are; what follows depends on nothing else. */
record State<W>(long flash, W world) {

    static <W> State<W> of(FlashImage image, W world) {
        return new State<>(image.fingerprint(), world);
    }
}
