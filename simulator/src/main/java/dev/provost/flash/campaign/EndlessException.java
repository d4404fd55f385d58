package dev.provost.flash.campaign;

/** A phone writes without end; it is stopped. */
final class EndlessException extends RuntimeException {

    /** No update of a phone needs more operations than this. */
    static final int MOST_OPERATIONS = 200_000;

    private static final long serialVersionUID = 1L;

    EndlessException(int operations) {
        super("The phone changed its flash %d times and was not done.".formatted(operations), null, false, false);
    }
}
