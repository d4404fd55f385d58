package dev.provost.flash.boot;

/** No block of a control partition can be written any more: the phone can note nothing. */
public final class WornOutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WornOutException(String message) {
        super(message);
    }
}
