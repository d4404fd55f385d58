package dev.provost.flash.campaign;

import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import java.util.List;
import java.util.Optional;

/**
 * A phone, what happens to it, and who judges it. The same flash and the same world must always lead to the same operations;
 * nothing but these two may be carried from one power-on to the next.
 *
 * @param <W> the world outside the phone: an immutable value with {@code equals}
 */
public interface Subject<W> {

    /** The flash as it is before anything happens. */
    FlashImage flash();

    /** The world as it is before anything happens. */
    W world();

    /** What is wrong with its chip; nothing unless the subject says so. */
    default Ailments ailments() {
        return Ailments.none();
    }

    /**
     * Powers up from flash alone and goes on until the phone restarts or nothing is left to do. What is wrong on the way is
     * told to {@code outside}.
     *
     * @return whether the phone restarts
     * @throws dev.provost.flash.chip.PowerLostException when power fails; it passes through
     */
    boolean powerOn(Flash flash, Outside<W> outside);

    /** What is wrong when nothing is left to do; empty when all is well. */
    List<Complaint> judge(FlashImage flash, W world);

    /** Whether the phone came to what was wanted of it, and not lawfully to a failure; asked when nothing is left to do. */
    boolean succeeded(W world);

    /** The world in which something more is asked of a phone that passed, such as a later update; empty when nothing is. */
    Optional<W> afterwards(W world);
}
