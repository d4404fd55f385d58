package dev.provost.flash.chip;

/**
 * Power failed: whoever runs the phone catches this, and nobody else. What was in memory is gone; only
 * {@link Flash#snapshot()} of the dead chip leads on.
 */
public final class PowerLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PowerLostException(String message) {
        super(message, null, false, false);
    }
}
