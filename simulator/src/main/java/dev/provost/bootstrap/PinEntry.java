package dev.provost.bootstrap;

import java.util.Optional;

/** Asks the user for the PIN of a bootstrap. */
@FunctionalInterface
public interface PinEntry {

    /** Nobody is there to enter a PIN. */
    PinEntry NOBODY = attempt -> Optional.empty();

    /**
     * What the user enters.
     *
     * @param attempt which try it is, counted from 1
     * @return empty when he refuses or does not answer
     */
    Optional<String> enter(int attempt);
}
