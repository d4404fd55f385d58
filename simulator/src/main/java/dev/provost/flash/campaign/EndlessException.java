package dev.provost.flash.campaign;

/** A phone writes without end; it is stopped. */
final class EndlessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EndlessException(int operations) {
        super("The phone changed its flash %d times and was not done.".formatted(operations), null, false, false);
    }
}
