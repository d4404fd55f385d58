package dev.provost.flash.unit;

/** A package does not fit into the staging partition, or another root's package lies there; the result is 501. */
public final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRoomException(String message) {
        super(message);
    }
}
